/** Operations on directories and partial files. */
@NullMarked
package filmgate.files;

import org.jspecify.annotations.NullMarked;
