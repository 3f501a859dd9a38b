/** API keys: secrets, permissions, limits, and the caches that serve every request. */
@NullMarked
package filmgate.keys;

import org.jspecify.annotations.NullMarked;
