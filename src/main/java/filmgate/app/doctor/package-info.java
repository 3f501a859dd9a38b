/** The command {@code doctor}: checks of an installation, each with its remedy. */
@NullMarked
package filmgate.app.doctor;

import org.jspecify.annotations.NullMarked;
