/** The program: picks a command, wires the parts together, and starts and stops the server. */
@NullMarked
package filmgate.app;

import org.jspecify.annotations.NullMarked;
