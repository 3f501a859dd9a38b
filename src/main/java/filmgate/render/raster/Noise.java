package filmgate.render.raster;

/** Pseudo-random numbers that are a function of their arguments. */
public final class Noise {
  private Noise() {}

  /** A well-mixed number for {@code seed}. */
  public static long mix(long seed) {
    long z = seed + 0x9e3779b97f4a7c15L;
    z = (z ^ z >>> 30) * 0xbf58476d1ce4e5b9L;
    z = (z ^ z >>> 27) * 0x94d049bb133111ebL;
    return z ^ z >>> 31;
  }

  /** From 0 up to 1, for the {@code n}-th number of {@code seed}. */
  public static double unit(long seed, int n) {
    return (mix(seed + n * 0x632be59bd9b4e019L) >>> 11) * 0x1.0p-53;
  }

  /** Smooth noise of four octaves at a point, about 0 to 1. */
  public static double cloud(int seed, double x, double y) {
    double sum = 0;
    double weight = 0.53;
    for (var octave = 0; octave < 4; octave++) {
      sum += weight * value(seed + octave, x, y);
      weight *= 0.5;
      x *= 2.03;
      y *= 2.03;
    }
    return sum;
  }

  private static double value(int seed, double x, double y) {
    var column = floor(x);
    var row = floor(y);
    double fx = smooth(x - column);
    double fy = smooth(y - row);
    double top = lattice(seed, column, row) * (1 - fx) + lattice(seed, column + 1, row) * fx;
    double low =
        lattice(seed, column, row + 1) * (1 - fx) + lattice(seed, column + 1, row + 1) * fx;
    return top * (1 - fy) + low * fy;
  }

  private static double lattice(int seed, int x, int y) {
    var h = seed * 0x27d4eb2d ^ x * 0x165667b1 ^ y * 0x9e3779b1;
    h = (h ^ h >>> 15) * 0x85ebca6b;
    h = (h ^ h >>> 13) * 0xc2b2ae35;
    return ((h ^ h >>> 16) >>> 8) * 0x1.0p-24;
  }

  private static int floor(double value) {
    var whole = (int) value;
    return value < whole ? whole - 1 : whole;
  }

  /** 0 to 1 with no slope at either end. */
  static double smooth(double t) {
    return t * t * (3 - 2 * t);
  }

  /** 0 below {@code from}, 1 above {@code to}, smooth between. */
  public static double step(double from, double to, double value) {
    double t = (value - from) / (to - from);
    return smooth(t < 0 ? 0 : Math.min(t, 1));
  }
}
