/** Figures that move: each is a drawing as a function of time. */
@NullMarked
package filmgate.render.rig;

import org.jspecify.annotations.NullMarked;
