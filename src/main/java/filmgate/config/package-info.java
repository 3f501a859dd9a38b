/** Every setting with its default and its sentence, and the reading of them from three places. */
@NullMarked
package filmgate.config;

import org.jspecify.annotations.NullMarked;
