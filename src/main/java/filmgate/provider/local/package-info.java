/** The provider that renders previsualizations on this machine. */
@NullMarked
package filmgate.provider.local;

import org.jspecify.annotations.NullMarked;
