/** Decoding, and files of single images. Only this package and those below import org.bytedeco. */
@NullMarked
package filmgate.media.codec;

import org.jspecify.annotations.NullMarked;
