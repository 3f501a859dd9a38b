/** Starts and stops the parts that move tasks through a channel. */
@NullMarked
package filmgate.dispatch;

import org.jspecify.annotations.NullMarked;
