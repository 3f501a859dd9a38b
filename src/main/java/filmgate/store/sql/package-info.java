/** The store in SQL: one writer that commits in groups, a few readers, one dialect per database. */
@NullMarked
package filmgate.store.sql;

import org.jspecify.annotations.NullMarked;
