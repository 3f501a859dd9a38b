/** A server with the same API as this one: another Filmgate, or the documented service. */
@NullMarked
package filmgate.provider.gateway;

import org.jspecify.annotations.NullMarked;
