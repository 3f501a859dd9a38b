/** Divides the prompt of a video into shots, and decides how each of them is framed. */
@NullMarked
package filmgate.render.storyboard;

import org.jspecify.annotations.NullMarked;
