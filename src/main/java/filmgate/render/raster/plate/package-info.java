/** Still plates, enlarged, moved, and mirrored row by row. */
@NullMarked
package filmgate.render.raster.plate;

import org.jspecify.annotations.NullMarked;
