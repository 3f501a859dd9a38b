/** Rows, commands, and queries of the sessions of the console. */
@NullMarked
package filmgate.store.sql.session;

import org.jspecify.annotations.NullMarked;
