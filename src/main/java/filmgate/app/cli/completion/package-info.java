/** Writes the scripts that complete the command line in a shell. */
@NullMarked
package filmgate.app.cli.completion;

import org.jspecify.annotations.NullMarked;
