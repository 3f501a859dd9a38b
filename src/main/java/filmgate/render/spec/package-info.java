/** What a rendered video depends on: equal specifications give equal files. */
@NullMarked
package filmgate.render.spec;

import org.jspecify.annotations.NullMarked;
