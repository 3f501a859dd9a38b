/** Noise, oscillators, filters, and buffers of audio at 48 kHz. */
@NullMarked
package filmgate.render.sound.signal;

import org.jspecify.annotations.NullMarked;
