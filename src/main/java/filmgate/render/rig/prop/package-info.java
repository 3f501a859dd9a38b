/** Things that people hold, wear, or sit at. */
@NullMarked
package filmgate.render.rig.prop;

import org.jspecify.annotations.NullMarked;
