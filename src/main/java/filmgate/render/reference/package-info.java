/** Reference images: what they show, and how it is drawn in a scene. */
@NullMarked
package filmgate.render.reference;

import org.jspecify.annotations.NullMarked;
