/** Exports everything that an account has as one zip file. */
@NullMarked
package filmgate.api.export;

import org.jspecify.annotations.NullMarked;
