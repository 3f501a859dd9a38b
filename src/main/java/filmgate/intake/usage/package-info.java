/** Sums up the tasks of an account over a period. */
@NullMarked
package filmgate.intake.usage;

import org.jspecify.annotations.NullMarked;
