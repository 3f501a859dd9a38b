/** Draws the parts of a person, from every side. */
@NullMarked
package filmgate.render.rig.body;

import org.jspecify.annotations.NullMarked;
