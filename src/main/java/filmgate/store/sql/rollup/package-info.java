/** The rows of rollups, and how the events of tasks are counted for them. */
@NullMarked
package filmgate.store.sql.rollup;

import org.jspecify.annotations.NullMarked;
