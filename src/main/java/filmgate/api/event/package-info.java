/** The routes of events, as lists and as streams. */
@NullMarked
package filmgate.api.event;

import org.jspecify.annotations.NullMarked;
