package filmgate.render.draw;

/**
 * The light of a scene, which colours every lit shape.
 *
 * @param ambient what white becomes, 0xRRGGBB
 * @param haze the colour into which distant things fade
 * @param rim the colour of the edge that faces the sun or the moon
 * @param rimX the direction of that light: 1 is right, -1 is left
 * @param rimY -1 is from above
 * @param rimStrength 0 for none, 1 for a low sun
 * @param dark whether lamps and windows shine
 */
public record Light(
    int ambient, int haze, int rim, double rimX, double rimY, double rimStrength, boolean dark) {
  /** Plain daylight: colours stay as they are. */
  public static final Light PLAIN = new Light(0xffffff, 0xffffff, 0xffffff, 0.6, -0.8, 0, false);

  /** The colour of a surface in this light, 0xRRGGBB. */
  public int lit(int rgb) {
    return channel(rgb, 16) << 16 | channel(rgb, 8) << 8 | channel(rgb, 0);
  }

  private int channel(int rgb, int shift) {
    return (rgb >> shift & 255) * (ambient >> shift & 255) / 255;
  }

  /** The colour of something that shines when it is dark, such as a window: pale by day. */
  public int glowing(int rgb) {
    return dark ? rgb : mix(rgb, haze, 0.55);
  }

  /** This light together with that of lamps nearby, for what is close to them. */
  public Light withLamps() {
    return new Light(mix(ambient, 0xffdcb4, 0.5), haze, rim, rimX, rimY, rimStrength, dark);
  }

  /** The colour of a surface at a distance from 0 (here) to 1 (the horizon). */
  public int lit(int rgb, double distance) {
    return mix(lit(rgb), haze, distance);
  }

  /** The colour between {@code from} and {@code to}. */
  public static int mix(int from, int to, double t) {
    var mixed = 0;
    for (var shift = 16; shift >= 0; shift -= 8) {
      double value = (from >> shift & 255) * (1 - t) + (to >> shift & 255) * t;
      mixed |= (int) (value + 0.5) << shift;
    }
    return mixed;
  }
}
