/** Points in space, how they are seen, and the outlines that are made of them. */
@NullMarked
package filmgate.render.rig.form;

import org.jspecify.annotations.NullMarked;
