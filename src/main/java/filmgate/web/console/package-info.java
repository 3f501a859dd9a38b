/** Serves the web console from its archive. */
@NullMarked
package filmgate.web.console;

import org.jspecify.annotations.NullMarked;
