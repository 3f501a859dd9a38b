/** Signing in to the console, and what follows: sessions, links, and passwords. */
@NullMarked
package filmgate.intake.session;

import org.jspecify.annotations.NullMarked;
