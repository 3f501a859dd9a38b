/** Planes of samples, colours, and resampling. */
@NullMarked
package filmgate.render.raster;

import org.jspecify.annotations.NullMarked;
