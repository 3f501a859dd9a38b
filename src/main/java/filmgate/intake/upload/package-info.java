/** Checks and stores uploads, and finds those that a request refers to. */
@NullMarked
package filmgate.intake.upload;

import org.jspecify.annotations.NullMarked;
