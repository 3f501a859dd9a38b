/** The data directory, and the commands that use it without a running server. */
@NullMarked
package filmgate.app.local;

import org.jspecify.annotations.NullMarked;
