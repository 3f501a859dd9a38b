/** Filmgate's own wire format, /v1/videos/generations. */
@NullMarked
package filmgate.api.dialect.standard;

import org.jspecify.annotations.NullMarked;
