/** The JSON of the operator's overview and of the public status. */
@NullMarked
package filmgate.view.overview;

import org.jspecify.annotations.NullMarked;
