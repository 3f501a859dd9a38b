/** Plates of landscapes, coasts, and the sky. */
@NullMarked
package filmgate.render.setting.plate.nature;

import org.jspecify.annotations.NullMarked;
