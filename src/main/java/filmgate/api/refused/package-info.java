/** The routes of refused requests. */
@NullMarked
package filmgate.api.refused;

import org.jspecify.annotations.NullMarked;
