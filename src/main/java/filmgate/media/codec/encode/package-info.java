/** Encoding and muxing of videos. */
@NullMarked
package filmgate.media.codec.encode;

import org.jspecify.annotations.NullMarked;
