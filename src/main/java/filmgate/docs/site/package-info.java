/** The documentation site: which pages there are, and how they are shown. */
@NullMarked
package filmgate.docs.site;

import org.jspecify.annotations.NullMarked;
