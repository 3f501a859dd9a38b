package filmgate.render.sound.music;

/**
 * A note.
 *
 * @param start in seconds
 * @param seconds how long it is held
 * @param hertz its pitch
 * @param level its peak, near 0.1 for a quiet one
 * @param pan -1 is left, 1 right
 */
record MelodyNote(double start, double seconds, double hertz, double level, double pan) {
  /** The pitch of a key of the piano, where 69 is 440 Hz. */
  static double pitch(double key) {
    return 440 * StrictMath.pow(2, (key - 69) / 12);
  }
}
