/** People: what they look like, and how they are drawn from every side. */
@NullMarked
package filmgate.render.rig.person;

import org.jspecify.annotations.NullMarked;
