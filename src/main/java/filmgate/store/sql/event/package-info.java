/** The rows of events. */
@NullMarked
package filmgate.store.sql.event;

import org.jspecify.annotations.NullMarked;
