/** Flowers that bloom, trees that sway, and other plants. */
@NullMarked
package filmgate.render.rig.plant;

import org.jspecify.annotations.NullMarked;
