/** Decoding, encoding, and muxing. The only package that imports org.bytedeco. */
@NullMarked
package filmgate.media.codec;

import org.jspecify.annotations.NullMarked;
