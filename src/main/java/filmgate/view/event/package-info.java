/** The JSON of events. */
@NullMarked
package filmgate.view.event;

import org.jspecify.annotations.NullMarked;
