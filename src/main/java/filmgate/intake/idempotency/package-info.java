/** Recognizes repeated requests, so that a retry does not create a second task or change. */
@NullMarked
package filmgate.intake.idempotency;

import org.jspecify.annotations.NullMarked;
