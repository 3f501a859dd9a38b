/** Many small things in the air: rain, snow, dust, leaves, and lights. */
@NullMarked
package filmgate.render.particle;

import org.jspecify.annotations.NullMarked;
