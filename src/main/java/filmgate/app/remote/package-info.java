/** A client of a running server, for the command line. */
@NullMarked
package filmgate.app.remote;

import org.jspecify.annotations.NullMarked;
