/** What is fleeting: that a task changed, how far it is, and waiting for either. */
@NullMarked
package filmgate.signals;

import org.jspecify.annotations.NullMarked;
