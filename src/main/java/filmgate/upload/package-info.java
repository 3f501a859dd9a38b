/** Files that accounts upload: the images and clips of later requests. */
@NullMarked
package filmgate.upload;

import org.jspecify.annotations.NullMarked;
