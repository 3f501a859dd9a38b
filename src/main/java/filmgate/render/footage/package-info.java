/** Measures of clips that a video follows. */
@NullMarked
package filmgate.render.footage;

import org.jspecify.annotations.NullMarked;
