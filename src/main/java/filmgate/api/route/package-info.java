/** What an endpoint sees: routes, requests, responses, and request bodies within their limits. */
@NullMarked
package filmgate.api.route;

import org.jspecify.annotations.NullMarked;
