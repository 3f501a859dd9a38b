/** The timeline of a task: its changes, attempts, money, and deliveries in one list. */
@NullMarked
package filmgate.view.timeline;

import org.jspecify.annotations.NullMarked;
