/** Rows, commands, and queries of API keys. */
@NullMarked
package filmgate.store.sql.key;

import org.jspecify.annotations.NullMarked;
