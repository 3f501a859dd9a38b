/** The table of channels. */
@NullMarked
package filmgate.store.sql.channel;

import org.jspecify.annotations.NullMarked;
