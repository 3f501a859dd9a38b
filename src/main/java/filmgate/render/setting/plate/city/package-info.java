/** Plates of cities, streets, and buildings. */
@NullMarked
package filmgate.render.setting.plate.city;

import org.jspecify.annotations.NullMarked;
