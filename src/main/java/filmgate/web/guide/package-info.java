/** Example requests of the models, and programs that send a request. */
@NullMarked
package filmgate.web.guide;

import org.jspecify.annotations.NullMarked;
