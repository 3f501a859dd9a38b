/** Operations on directories. */
@NullMarked
package filmgate.files;

import org.jspecify.annotations.NullMarked;
