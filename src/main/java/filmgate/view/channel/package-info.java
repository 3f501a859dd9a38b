/** The JSON of channels. */
@NullMarked
package filmgate.view.channel;

import org.jspecify.annotations.NullMarked;
