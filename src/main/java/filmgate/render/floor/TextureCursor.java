package filmgate.render.floor;

/**
 * A position in a row of a {@link Texture} that moves by the same step from pixel to pixel, exact
 * to 1/4096 of a texel over a row of any length.
 */
final class TextureCursor {
  private static final int FRACTION = 20;

  private final long step;
  private long at;

  /**
   * @param from the first position, {@code step} the way from pixel to pixel; 1 is one repetition
   */
  TextureCursor(double from, double step) {
    double scale = (double) Texture.SIDE * (1 << FRACTION);
    this.step = (long) (step * scale + 0.5);
    at = (long) ((from - StrictMath.floor(from)) * scale);
  }

  /** The texel at the position. */
  int texel() {
    return (int) (at >>> FRACTION) & (Texture.SIDE - 1);
  }

  /** The texel after it. */
  int next() {
    return (int) ((at >>> FRACTION) + 1) & (Texture.SIDE - 1);
  }

  /** The share of the next texel in 1/256. */
  int part() {
    return (int) (at >>> (FRACTION - 8)) & 255;
  }

  void advance() {
    at += step;
  }
}
