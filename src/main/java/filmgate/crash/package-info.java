/** Named points between durable steps, at which tests stop the process. */
@NullMarked
package filmgate.crash;

import org.jspecify.annotations.NullMarked;
