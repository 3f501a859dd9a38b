/** Sums over the events of tasks by minute, hour, and day: what is counted, and how it is read. */
@NullMarked
package filmgate.store.rollup;

import org.jspecify.annotations.NullMarked;
