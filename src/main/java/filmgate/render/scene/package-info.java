/** What a shot shows: the setting, the light, the subjects, and the camera. */
@NullMarked
package filmgate.render.scene;

import org.jspecify.annotations.NullMarked;
