/** What a command works on: a server, or a data directory. */
@NullMarked
package filmgate.app.cli.target;

import org.jspecify.annotations.NullMarked;
