/** The port to every upstream: what an adapter is asked, and what it may answer. */
@NullMarked
package filmgate.provider;

import org.jspecify.annotations.NullMarked;
