/** Writes the OpenAPI description from the table of routes. */
@NullMarked
package filmgate.api.openapi;

import org.jspecify.annotations.NullMarked;
