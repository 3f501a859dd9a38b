/** Animals of the sea, insects, and large reptiles. */
@NullMarked
package filmgate.render.rig.creature;

import org.jspecify.annotations.NullMarked;
