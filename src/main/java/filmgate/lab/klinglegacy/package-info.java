/** Kling's legacy API as an upstream: the model in the body, and tokens that a key pair signs. */
@NullMarked
package filmgate.lab.klinglegacy;

import org.jspecify.annotations.NullMarked;
