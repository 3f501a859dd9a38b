/** Reads and changes channels, whose secrets are encrypted at rest. */
@NullMarked
package filmgate.intake.channel;

import org.jspecify.annotations.NullMarked;
