/** Signing in to the console: its own routes, and the one that creates links. */
@NullMarked
package filmgate.api.session;

import org.jspecify.annotations.NullMarked;
