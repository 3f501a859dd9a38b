/** The motion between two images. */
@NullMarked
package filmgate.render.flow;

import org.jspecify.annotations.NullMarked;
