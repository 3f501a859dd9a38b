/** Fetches the inputs of a task and stores its result. */
@NullMarked
package filmgate.dispatch.media;

import org.jspecify.annotations.NullMarked;
