/** The catalogue of metrics, and their registration and text format. */
@NullMarked
package filmgate.metrics;

import org.jspecify.annotations.NullMarked;
