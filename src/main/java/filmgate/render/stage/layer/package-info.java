/** What is drawn on a stage, one layer over the other. */
@NullMarked
package filmgate.render.stage.layer;

import org.jspecify.annotations.NullMarked;
