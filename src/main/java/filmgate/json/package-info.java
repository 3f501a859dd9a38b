/** JSON: reading fields, writing objects and pages, and schemas. */
@NullMarked
package filmgate.json;

import org.jspecify.annotations.NullMarked;
