/** Internet addresses and ranges of them. */
@NullMarked
package filmgate.net;

import org.jspecify.annotations.NullMarked;
