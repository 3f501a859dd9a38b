/** What only SQLite needs: pragmas, hints, and write-ahead log checkpoints. */
@NullMarked
package filmgate.store.sql.sqlite;

import org.jspecify.annotations.NullMarked;
