/** Which figure is drawn for which subject. */
@NullMarked
package filmgate.render.cast;

import org.jspecify.annotations.NullMarked;
