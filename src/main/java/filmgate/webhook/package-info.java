/** Webhook endpoints, their deliveries, the retry schedule, and the signatures. */
@NullMarked
package filmgate.webhook;

import org.jspecify.annotations.NullMarked;
