/**
 * The services that the HTTP endpoints use; dissolves when every route group takes its own
 * services.
 */
@NullMarked
package filmgate.api.services;

import org.jspecify.annotations.NullMarked;
