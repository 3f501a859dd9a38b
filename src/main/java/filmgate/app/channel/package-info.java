/** The channels of a server: its renderer, and the configured ones. */
@NullMarked
package filmgate.app.channel;

import org.jspecify.annotations.NullMarked;
