package filmgate.render.setting.sketch;

import filmgate.render.draw.Light;

/** Colours that are derived from others, 0xRRGGBB. */
public final class Tint {
  private static final int SHADE = 0x14203c;
  private static final int SUN = 0xfff6de;

  private Tint() {}

  /** Towards the blue of shade, by 0 to 1. */
  public static int dark(int rgb, double amount) {
    return Light.mix(rgb, SHADE, amount);
  }

  /** Towards warm white, by 0 to 1. */
  public static int pale(int rgb, double amount) {
    return Light.mix(rgb, SUN, amount);
  }

  public static int mix(int from, int to, double t) {
    return Light.mix(from, to, Math.max(0, Math.min(1, t)));
  }
}
