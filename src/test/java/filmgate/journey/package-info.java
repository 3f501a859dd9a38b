/** End-to-end tests with processes, files, and videos. */
@NullMarked
package filmgate.journey;

import org.jspecify.annotations.NullMarked;
