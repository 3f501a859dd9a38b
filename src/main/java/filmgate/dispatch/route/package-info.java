/** Channels: configured accounts at a provider. */
@NullMarked
package filmgate.dispatch.route;

import org.jspecify.annotations.NullMarked;
