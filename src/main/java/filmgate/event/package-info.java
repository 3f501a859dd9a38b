/** The events of tasks and accounts, as they are stored, listed, and streamed. */
@NullMarked
package filmgate.event;

import org.jspecify.annotations.NullMarked;
