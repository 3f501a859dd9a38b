/** The JSON of accounts, keys, limits, and the ledger. */
@NullMarked
package filmgate.view.account;

import org.jspecify.annotations.NullMarked;
