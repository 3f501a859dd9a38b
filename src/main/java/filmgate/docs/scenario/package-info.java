/** The requests that the pages of the models show: scenarios, and what the check refuses. */
@NullMarked
package filmgate.docs.scenario;

import org.jspecify.annotations.NullMarked;
