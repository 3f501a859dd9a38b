/** The search index of the documentation, which a script reads in the browser. */
@NullMarked
package filmgate.docs.search;

import org.jspecify.annotations.NullMarked;
