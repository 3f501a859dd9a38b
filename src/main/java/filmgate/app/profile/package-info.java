/** The server and the key of {@code filmgate login}, in the folder of the user's configuration. */
@NullMarked
package filmgate.app.profile;

import org.jspecify.annotations.NullMarked;
