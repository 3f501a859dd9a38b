/** Music: a quiet accompaniment, and the instruments that are seen in a scene. */
@NullMarked
package filmgate.render.sound.music;

import org.jspecify.annotations.NullMarked;
