/** Plates of rooms and stages. */
@NullMarked
package filmgate.render.setting.plate.indoor;

import org.jspecify.annotations.NullMarked;
