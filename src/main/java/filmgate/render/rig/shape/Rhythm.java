package filmgate.render.rig.shape;

/** Repeated and eased changes over time. */
public final class Rhythm {
  private Rhythm() {}

  /** A sine between -1 and 1 of so many cycles. */
  public static double wave(double cycles) {
    return StrictMath.sin(2 * StrictMath.PI * cycles);
  }

  /** A bell between 0 and 1 of so many cycles, 0 at each whole one. */
  public static double bell(double cycles) {
    return 0.5 - 0.5 * StrictMath.cos(2 * StrictMath.PI * cycles);
  }

  /** The fraction of a cycle, from 0 up to 1. */
  public static double fraction(double cycles) {
    return cycles - StrictMath.floor(cycles);
  }

  /** 0 up to {@code from}, 1 beyond {@code to}, smooth between. */
  public static double ease(double from, double to, double at) {
    double t = Math.clamp((at - from) / (to - from), 0, 1);
    return t * t * (3 - 2 * t);
  }

  /** Between two values. */
  public static double mix(double from, double to, double t) {
    return from + (to - from) * t;
  }

  /** How closed an eye is, 0 to 1: a short blink every three to four seconds. */
  public static double blink(double seconds, long seed) {
    double period = 3.1 + (seed & 7) * 0.13;
    double t = fraction(seconds / period + (seed >> 3 & 15) / 24.0 + 0.15) * period;
    return t < 0.16 ? bell(t / 0.16) : 0;
  }
}
