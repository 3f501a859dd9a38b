/** What people do, as poses over time. */
@NullMarked
package filmgate.render.rig.motion;

import org.jspecify.annotations.NullMarked;
