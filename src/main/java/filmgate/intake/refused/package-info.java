/** Records refused requests in the background. */
@NullMarked
package filmgate.intake.refused;

import org.jspecify.annotations.NullMarked;
