/** The product as users run it: real processes, real files, real videos; nothing is pretended. */
@NullMarked
package filmgate.journey;

import org.jspecify.annotations.NullMarked;
