/** Stored channels: their configuration, encrypted secrets, and state. */
@NullMarked
package filmgate.store.channel;

import org.jspecify.annotations.NullMarked;
