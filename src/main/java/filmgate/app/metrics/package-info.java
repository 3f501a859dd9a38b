/** Updates and reads the metrics of a server. */
@NullMarked
package filmgate.app.metrics;

import org.jspecify.annotations.NullMarked;
