/** Tests of the conventions: allowed imports, vocabulary, and the form of every file. */
@NullMarked
package filmgate.style;

import org.jspecify.annotations.NullMarked;
