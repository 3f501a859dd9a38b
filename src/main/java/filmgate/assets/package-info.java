/**
 * Blobs, signed links, and the only HTTP client that may open a URL written by a caller or an
 * upstream.
 */
@NullMarked
package filmgate.assets;

import org.jspecify.annotations.NullMarked;
