/** IP address ranges. */
@NullMarked
package filmgate.net;

import org.jspecify.annotations.NullMarked;
