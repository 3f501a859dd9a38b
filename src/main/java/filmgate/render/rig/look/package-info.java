/** What people look like: clothes, hair, and colours, by role and by chance. */
@NullMarked
package filmgate.render.rig.look;

import org.jspecify.annotations.NullMarked;
