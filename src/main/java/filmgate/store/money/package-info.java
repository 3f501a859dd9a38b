/** Accounts, transfers, spend caps, and usage as values. */
@NullMarked
package filmgate.store.money;

import org.jspecify.annotations.NullMarked;
