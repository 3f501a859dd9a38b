/** Webhook endpoints and their deliveries. */
@NullMarked
package filmgate.api.webhook;

import org.jspecify.annotations.NullMarked;
