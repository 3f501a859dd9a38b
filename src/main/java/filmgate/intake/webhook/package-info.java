/** Creates and changes webhook endpoints, and repeats deliveries. */
@NullMarked
package filmgate.intake.webhook;

import org.jspecify.annotations.NullMarked;
