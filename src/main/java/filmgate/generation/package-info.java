/** The canonical, checked, immutable request that every provider reads. */
@NullMarked
package filmgate.generation;

import org.jspecify.annotations.NullMarked;
