/** Servers, fakes, and fixtures of tests of several packages. */
@NullMarked
package filmgate.testing;

import org.jspecify.annotations.NullMarked;
