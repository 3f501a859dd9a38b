/** Reads what several endpoints share: JSON fields, paging, times, and the idempotency headers. */
@NullMarked
package filmgate.api.request;

import org.jspecify.annotations.NullMarked;
