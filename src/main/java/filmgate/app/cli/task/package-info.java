/** The commands {@code tasks …}. */
@NullMarked
package filmgate.app.cli.task;

import org.jspecify.annotations.NullMarked;
