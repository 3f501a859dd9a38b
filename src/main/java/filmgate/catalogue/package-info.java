/** Every model by its public name. */
@NullMarked
package filmgate.catalogue;

import org.jspecify.annotations.NullMarked;
