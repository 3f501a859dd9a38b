/** The command {@code doctor}: what is wrong with an installation, and what to do. */
@NullMarked
package filmgate.app.doctor;

import org.jspecify.annotations.NullMarked;
