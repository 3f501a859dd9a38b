/** Composes a scene: where everything is, how the camera moves, and in which order it is drawn. */
@NullMarked
package filmgate.render.stage;

import org.jspecify.annotations.NullMarked;
