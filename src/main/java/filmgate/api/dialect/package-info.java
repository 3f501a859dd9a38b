/** The interface of a dialect; each package below this one holds one public wire format. */
@NullMarked
package filmgate.api.dialect;

import org.jspecify.annotations.NullMarked;
