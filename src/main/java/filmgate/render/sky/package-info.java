/** The sky of each time of day and weather, and the light that it casts. */
@NullMarked
package filmgate.render.sky;

import org.jspecify.annotations.NullMarked;
