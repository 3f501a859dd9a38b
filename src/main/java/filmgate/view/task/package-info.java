/** The JSON of tasks in Filmgate's own shapes. */
@NullMarked
package filmgate.view.task;

import org.jspecify.annotations.NullMarked;
