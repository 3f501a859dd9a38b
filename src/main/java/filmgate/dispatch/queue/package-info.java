/** The fair queue of waiting tasks and the concurrency slots of a channel. */
@NullMarked
package filmgate.dispatch.queue;

import org.jspecify.annotations.NullMarked;
