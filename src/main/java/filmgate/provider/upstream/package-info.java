/** What all adapters to other machines share: the HTTP client, its settings, and media. */
@NullMarked
package filmgate.provider.upstream;

import org.jspecify.annotations.NullMarked;
