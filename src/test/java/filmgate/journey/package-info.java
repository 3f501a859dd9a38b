/** The product as users run it: real processes, real files, real films; nothing is pretended. */
@NullMarked
package filmgate.journey;

import org.jspecify.annotations.NullMarked;
