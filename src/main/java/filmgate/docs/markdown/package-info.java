/** Writes the pages of the documentation as HTML and as Markdown. */
@NullMarked
package filmgate.docs.markdown;

import org.jspecify.annotations.NullMarked;
