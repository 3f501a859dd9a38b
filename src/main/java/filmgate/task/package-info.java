/** The life of one generation: identity, states, events and the one function that joins them. */
@NullMarked
package filmgate.task;

import org.jspecify.annotations.NullMarked;
