/** Kept files and outside URLs: the one safe fetcher, blobs, signed links and the disk floor. */
@NullMarked
package filmgate.assets;

import org.jspecify.annotations.NullMarked;
