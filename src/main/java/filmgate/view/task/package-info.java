/** The JSON of tasks. */
@NullMarked
package filmgate.view.task;

import org.jspecify.annotations.NullMarked;
