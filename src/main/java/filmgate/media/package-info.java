/** Values and ports of media processing; loads no native code. */
@NullMarked
package filmgate.media;

import org.jspecify.annotations.NullMarked;
