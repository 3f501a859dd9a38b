/** The command that serves the upstream lab. */
@NullMarked
package filmgate.app.lab;

import org.jspecify.annotations.NullMarked;
