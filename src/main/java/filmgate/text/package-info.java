/** Messages in English and Chinese, and the problems and warnings that carry them. */
@NullMarked
package filmgate.text;

import org.jspecify.annotations.NullMarked;
