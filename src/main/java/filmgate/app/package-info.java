/** The only place that names everything: commands, settings, wiring, start and stop. */
@NullMarked
package filmgate.app;

import org.jspecify.annotations.NullMarked;
