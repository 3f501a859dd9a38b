/** The images and clips that the examples of the documentation use. */
@NullMarked
package filmgate.samples;

import org.jspecify.annotations.NullMarked;
