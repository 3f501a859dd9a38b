/** The documentation over HTTP. */
@NullMarked
package filmgate.api.docs;

import org.jspecify.annotations.NullMarked;
