/** The routes of uploads. */
@NullMarked
package filmgate.api.upload;

import org.jspecify.annotations.NullMarked;
