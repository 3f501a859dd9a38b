/** The images and clips that the examples of the documentation use. */
@NullMarked
package filmgate.docs.media;

import org.jspecify.annotations.NullMarked;
