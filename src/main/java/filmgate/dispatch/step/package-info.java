/** One step of a task: submit, poll, cancel, or store the result. */
@NullMarked
package filmgate.dispatch.step;

import org.jspecify.annotations.NullMarked;
