/** Runs work later or periodically. */
@NullMarked
package filmgate.schedule;

import org.jspecify.annotations.NullMarked;
