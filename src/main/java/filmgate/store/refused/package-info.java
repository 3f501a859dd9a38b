/** The stored refused requests: how they are read. */
@NullMarked
package filmgate.store.refused;

import org.jspecify.annotations.NullMarked;
