/** Programs that measure tasks on channels, for the scripts in {@code bench/channels}. */
@NullMarked
package filmgate.dispatch.load;

import org.jspecify.annotations.NullMarked;
