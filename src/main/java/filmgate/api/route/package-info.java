/** Routes, requests, responses, and the reading of request bodies within their limits. */
@NullMarked
package filmgate.api.route;

import org.jspecify.annotations.NullMarked;
