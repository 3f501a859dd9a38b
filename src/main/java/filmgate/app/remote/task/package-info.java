/** Tasks of a server as a client sees them: submit, wait, download. */
@NullMarked
package filmgate.app.remote.task;

import org.jspecify.annotations.NullMarked;
