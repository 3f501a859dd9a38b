/** Sends due deliveries to webhooks and records the attempts. */
@NullMarked
package filmgate.delivery;

import org.jspecify.annotations.NullMarked;
