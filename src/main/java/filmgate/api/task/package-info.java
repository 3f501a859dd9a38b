/** Gets, lists, cancels, and deletes tasks, and long polling. */
@NullMarked
package filmgate.api.task;

import org.jspecify.annotations.NullMarked;
