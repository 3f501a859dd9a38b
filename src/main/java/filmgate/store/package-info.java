/** The durable state: commands with typed outcomes, and queries. */
@NullMarked
package filmgate.store;

import org.jspecify.annotations.NullMarked;
