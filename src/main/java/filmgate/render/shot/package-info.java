/** Shots that are drawn from images and clips, and what all shots have in common. */
@NullMarked
package filmgate.render.shot;

import org.jspecify.annotations.NullMarked;
