/** The tables of uploads. */
@NullMarked
package filmgate.store.sql.upload;

import org.jspecify.annotations.NullMarked;
