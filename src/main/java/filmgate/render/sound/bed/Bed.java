package filmgate.render.sound.bed;

import filmgate.render.sound.signal.Stereo;

/** Audio that is heard during a whole shot. */
interface Bed {
  /** Adds it to {@code out}, from the first to the last sample. */
  void play(Stereo out);
}
