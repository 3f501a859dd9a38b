/** What a shot shows: images, clips, and generated landscapes. */
@NullMarked
package filmgate.render.scene;

import org.jspecify.annotations.NullMarked;
