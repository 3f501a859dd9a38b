/** Tasks as JSON: one public shape a file, pure functions of what is known. */
@NullMarked
package filmgate.view;

import org.jspecify.annotations.NullMarked;
