/** The documented API as an upstream, as another gateway serves it. */
@NullMarked
package filmgate.lab.gateway;

import org.jspecify.annotations.NullMarked;
