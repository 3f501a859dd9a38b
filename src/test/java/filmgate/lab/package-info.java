/** Tests of the upstream lab, by clients that share no code with it. */
@NullMarked
package filmgate.lab;

import org.jspecify.annotations.NullMarked;
