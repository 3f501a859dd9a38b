/** Syntax of JSON values: URLs, whole numbers, and sizes. */
@NullMarked
package filmgate.catalogue.value;

import org.jspecify.annotations.NullMarked;
