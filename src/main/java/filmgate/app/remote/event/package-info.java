/** Events and deliveries of a running server, and their way to a local receiver. */
@NullMarked
package filmgate.app.remote.event;

import org.jspecify.annotations.NullMarked;
