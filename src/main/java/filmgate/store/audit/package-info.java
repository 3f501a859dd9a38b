/** Verifies the ledger against the tasks, and seals it. */
@NullMarked
package filmgate.store.audit;

import org.jspecify.annotations.NullMarked;
