/** Floors in perspective: ground, water, and wet streets, shaded for each frame. */
@NullMarked
package filmgate.render.floor;

import org.jspecify.annotations.NullMarked;
