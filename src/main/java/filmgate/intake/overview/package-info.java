/** The operator's overview of an installation, its problems, and the public status. */
@NullMarked
package filmgate.intake.overview;

import org.jspecify.annotations.NullMarked;
