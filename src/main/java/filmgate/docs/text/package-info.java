/** Writes the Markdown of generated pages. */
@NullMarked
package filmgate.docs.text;

import org.jspecify.annotations.NullMarked;
