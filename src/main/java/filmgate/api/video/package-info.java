/** Creates videos, estimates their price, and serves their content. */
@NullMarked
package filmgate.api.video;

import org.jspecify.annotations.NullMarked;
