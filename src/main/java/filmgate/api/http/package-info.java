/** The Jetty server: sockets, request ids, CORS, authentication in order, and error responses. */
@NullMarked
package filmgate.api.http;

import org.jspecify.annotations.NullMarked;
