/** Vector drawings, how light colours them, and how they are rasterized. */
@NullMarked
package filmgate.render.draw;

import org.jspecify.annotations.NullMarked;
