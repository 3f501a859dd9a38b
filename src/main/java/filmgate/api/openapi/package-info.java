/** Writes the OpenAPI document from the routes. */
@NullMarked
package filmgate.api.openapi;

import org.jspecify.annotations.NullMarked;
