/** The command line: its commands, options, exit codes, and output. */
@NullMarked
package filmgate.app.cli;

import org.jspecify.annotations.NullMarked;
