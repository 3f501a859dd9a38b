/** Curves, joints, and colours from which figures are drawn. */
@NullMarked
package filmgate.render.rig.shape;

import org.jspecify.annotations.NullMarked;
