/** Whether the books are sound: pure checks over the rows of the database. */
@NullMarked
package filmgate.store.audit;

import org.jspecify.annotations.NullMarked;
