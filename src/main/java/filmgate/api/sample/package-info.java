/** The documentation over HTTP. */
@NullMarked
package filmgate.api.sample;

import org.jspecify.annotations.NullMarked;
