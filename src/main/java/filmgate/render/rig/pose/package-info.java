/** Poses of a human body, and the joints that result from them. */
@NullMarked
package filmgate.render.rig.pose;

import org.jspecify.annotations.NullMarked;
