/** What lies over a scene: captions, time code, cards, and the watermark. */
@NullMarked
package filmgate.render.overlay;

import org.jspecify.annotations.NullMarked;
