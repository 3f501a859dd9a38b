/** The life of a task: states, events, and the pure state machine. */
@NullMarked
package filmgate.task;

import org.jspecify.annotations.NullMarked;
