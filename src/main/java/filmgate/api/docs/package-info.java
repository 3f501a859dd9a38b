/** Serves the documentation and the other pages for browsers and agents. */
@NullMarked
package filmgate.api.docs;

import org.jspecify.annotations.NullMarked;
