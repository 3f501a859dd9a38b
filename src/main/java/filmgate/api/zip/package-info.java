/** Zip files that are sent while they are written. */
@NullMarked
package filmgate.api.zip;

import org.jspecify.annotations.NullMarked;
