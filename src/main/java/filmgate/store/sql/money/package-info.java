/** Rows and commands of accounts, the ledger, limits, and prices. */
@NullMarked
package filmgate.store.sql.money;

import org.jspecify.annotations.NullMarked;
