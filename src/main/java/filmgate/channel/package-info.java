/** Channels as configuration: their fields, the check of all of them, and their JSON. */
@NullMarked
package filmgate.channel;

import org.jspecify.annotations.NullMarked;
