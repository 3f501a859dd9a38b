/** Creates, lists, updates, rotates, and revokes the API keys of an account. */
@NullMarked
package filmgate.api.key;

import org.jspecify.annotations.NullMarked;
