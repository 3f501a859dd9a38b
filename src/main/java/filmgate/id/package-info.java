/** Identifiers: ULIDs and the typed ids of tasks, accounts, and keys. */
@NullMarked
package filmgate.id;

import org.jspecify.annotations.NullMarked;
