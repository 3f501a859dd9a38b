/** The JSON of uploads. */
@NullMarked
package filmgate.view.upload;

import org.jspecify.annotations.NullMarked;
