/** Short noises: steps, animals, weather, and things, each synthesized from a seed. */
@NullMarked
package filmgate.render.sound.event;

import org.jspecify.annotations.NullMarked;
