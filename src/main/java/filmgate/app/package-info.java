/** The program: the entry point, the assembly of the components, and the server. */
@NullMarked
package filmgate.app;

import org.jspecify.annotations.NullMarked;
