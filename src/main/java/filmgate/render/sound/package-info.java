/** The audio of a video: what is heard in each shot, mixed to an even loudness. */
@NullMarked
package filmgate.render.sound;

import org.jspecify.annotations.NullMarked;
