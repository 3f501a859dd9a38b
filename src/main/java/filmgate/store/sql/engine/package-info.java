/** Connections, the writer thread with group commit, and the reader pool. */
@NullMarked
package filmgate.store.sql.engine;

import org.jspecify.annotations.NullMarked;
