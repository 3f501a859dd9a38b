/** Receives the callbacks of upstreams. */
@NullMarked
package filmgate.api.callback;

import org.jspecify.annotations.NullMarked;
