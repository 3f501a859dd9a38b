/** Sessions of the console, the links that begin them, and their cache in memory. */
@NullMarked
package filmgate.session;

import org.jspecify.annotations.NullMarked;
