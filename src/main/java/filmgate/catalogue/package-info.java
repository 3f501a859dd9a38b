/** What can be asked for: models, their fields and rules as data, and the canonical request. */
@NullMarked
package filmgate.catalogue;

import org.jspecify.annotations.NullMarked;
