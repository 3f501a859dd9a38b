/** Serves the documentation and the other pages for browsers and agents. */
@NullMarked
package filmgate.web;

import org.jspecify.annotations.NullMarked;
