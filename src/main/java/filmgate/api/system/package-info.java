/** Health, version, the OpenAPI document, and the error reference page. */
@NullMarked
package filmgate.api.system;

import org.jspecify.annotations.NullMarked;
