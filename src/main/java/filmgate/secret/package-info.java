/** The encryption of secrets at rest, and its keys. */
@NullMarked
package filmgate.secret;

import org.jspecify.annotations.NullMarked;
