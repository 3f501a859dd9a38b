package filmgate.render.rig.motion;

/** Values over time. */
final class Timing {
  private Timing() {}

  /** 0 before {@code from}, 1 after {@code to}, and a smooth way between them. */
  static double ease(double t, double from, double to) {
    double u = Math.clamp((t - from) / (to - from), 0, 1);
    return u * u * (3 - 2 * u);
  }

  /** A sine with this many cycles a second. */
  static double wave(double seconds, double cycles) {
    return StrictMath.sin(2 * Math.PI * cycles * seconds);
  }

  /** Smooth noise from -1 to 1 that does not repeat soon. */
  static double drift(double seconds, long seed) {
    double at = fraction(seed, 3) * 40;
    return 0.55 * StrictMath.sin(seconds * 0.9 + at)
        + 0.30 * StrictMath.sin(seconds * 1.73 + at * 2.1)
        + 0.15 * StrictMath.sin(seconds * 3.1 + at * 3.7);
  }

  /** A number from 0 to 1 that depends on a seed and an index only. */
  static double fraction(long seed, long index) {
    long mixed = seed * 0x9E3779B97F4A7C15L + index * 0xD1B54A32D192ED03L;
    mixed = (mixed ^ (mixed >>> 30)) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
    return ((mixed ^ (mixed >>> 31)) >>> 11) * 0x1.0p-53;
  }

  /** The value at {@code t} between keys, each a time and a value, with a smooth way between. */
  static double keys(double t, double... keys) {
    var i = 0;
    while (i + 3 < keys.length && t > keys[i + 2]) {
      i += 2;
    }
    return keys[i + 1] + (keys[i + 3] - keys[i + 1]) * ease(t, keys[i], keys[i + 2]);
  }
}
