/** The commands that call a running server. */
@NullMarked
package filmgate.app.cli.remote;

import org.jspecify.annotations.NullMarked;
