/** Draws the frames and the soundtrack of a video from a render specification. */
@NullMarked
package filmgate.render;

import org.jspecify.annotations.NullMarked;
