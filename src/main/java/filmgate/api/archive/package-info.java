/** Downloads the videos of several tasks as one zip file. */
@NullMarked
package filmgate.api.archive;

import org.jspecify.annotations.NullMarked;
