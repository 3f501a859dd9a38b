/** What tests of several packages share. */
@NullMarked
package filmgate.testing;

import org.jspecify.annotations.NullMarked;
