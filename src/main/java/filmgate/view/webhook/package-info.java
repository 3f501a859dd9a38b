/** The JSON of webhook endpoints and deliveries. */
@NullMarked
package filmgate.view.webhook;

import org.jspecify.annotations.NullMarked;
