/** The places of scenes: still plates, a floor, and what is heard there. */
@NullMarked
package filmgate.render.setting;

import org.jspecify.annotations.NullMarked;
