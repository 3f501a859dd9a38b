/** The tools with which plates are drawn: outlines, tints, chance, and plants. */
@NullMarked
package filmgate.render.setting.sketch;

import org.jspecify.annotations.NullMarked;
