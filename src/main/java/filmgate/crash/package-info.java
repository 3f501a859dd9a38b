/** The named steps between durable facts, at which a test build can stop the process. */
@NullMarked
package filmgate.crash;

import org.jspecify.annotations.NullMarked;
