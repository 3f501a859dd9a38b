/** Writes the reference page of the command line from the tree of commands. */
@NullMarked
package filmgate.app.cli.reference;

import org.jspecify.annotations.NullMarked;
