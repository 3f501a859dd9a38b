/** The table of routes: it joins the endpoint packages and the dialects into one router. */
@NullMarked
package filmgate.api;

import org.jspecify.annotations.NullMarked;
