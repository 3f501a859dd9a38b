/** The rows of refused requests. */
@NullMarked
package filmgate.store.sql.refused;

import org.jspecify.annotations.NullMarked;
