/** Every setting, its default, and how it is read from flags, environment, and file. */
@NullMarked
package filmgate.config;

import org.jspecify.annotations.NullMarked;
