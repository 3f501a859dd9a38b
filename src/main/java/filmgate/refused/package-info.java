/** Refused requests: what is recorded of them, without secrets and media. */
@NullMarked
package filmgate.refused;

import org.jspecify.annotations.NullMarked;
