/** Identifiers: ULIDs and the typed ids of tasks (and of accounts and keys). */
@NullMarked
package filmgate.id;

import org.jspecify.annotations.NullMarked;
