/** The built-in renderer as a provider like any other: it needs no account. */
@NullMarked
package filmgate.provider.local;

import org.jspecify.annotations.NullMarked;
