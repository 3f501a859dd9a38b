/** The worker processes that decode and render, their clients, and their protocol. */
@NullMarked
package filmgate.media.worker;

import org.jspecify.annotations.NullMarked;
