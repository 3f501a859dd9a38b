/** Authentication, authorization, and rate limiting of API keys. */
@NullMarked
package filmgate.api.auth;

import org.jspecify.annotations.NullMarked;
