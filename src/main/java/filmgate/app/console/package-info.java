/** Finds the archive of the web console, and builds it from a source checkout. */
@NullMarked
package filmgate.app.console;

import org.jspecify.annotations.NullMarked;
