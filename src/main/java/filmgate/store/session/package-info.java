/** Commands, outcomes, and queries of the sessions of the console. */
@NullMarked
package filmgate.store.session;

import org.jspecify.annotations.NullMarked;
