/** Small helpers for JSON: the schema of a shape, a builder, and pages of a list. */
@NullMarked
package filmgate.json;

import org.jspecify.annotations.NullMarked;
