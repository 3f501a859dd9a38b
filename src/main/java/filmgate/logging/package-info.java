/** The fields that every line of a request or a task has in the log. */
@NullMarked
package filmgate.logging;

import org.jspecify.annotations.NullMarked;
