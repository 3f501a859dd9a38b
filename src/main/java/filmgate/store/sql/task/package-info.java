/** Rows, commands, and queries of tasks and shard leases. */
@NullMarked
package filmgate.store.sql.task;

import org.jspecify.annotations.NullMarked;
