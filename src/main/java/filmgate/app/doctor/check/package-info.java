/** The checks of an installation. Each finds out one thing, and changes nothing. */
@NullMarked
package filmgate.app.doctor.check;

import org.jspecify.annotations.NullMarked;
