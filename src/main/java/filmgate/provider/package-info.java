/** The port to an upstream: submit, look up, poll, cancel. */
@NullMarked
package filmgate.provider;

import org.jspecify.annotations.NullMarked;
