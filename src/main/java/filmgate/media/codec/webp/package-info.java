/** Animated WebP files, byte by byte: the first frame of one, and a new one of given frames. */
@NullMarked
package filmgate.media.codec.webp;

import org.jspecify.annotations.NullMarked;
