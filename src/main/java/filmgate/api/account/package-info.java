/** Balance, usage, ledger, and events of the calling account. */
@NullMarked
package filmgate.api.account;

import org.jspecify.annotations.NullMarked;
