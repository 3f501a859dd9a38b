/** The server and the key of {@code filmgate login}, in the configuration of the user. */
@NullMarked
package filmgate.app.profile;

import org.jspecify.annotations.NullMarked;
