/** Rows, commands, and queries of webhook endpoints and deliveries. */
@NullMarked
package filmgate.store.sql.webhook;

import org.jspecify.annotations.NullMarked;
