package filmgate.render.rig.look;

import filmgate.render.draw.Light;
import filmgate.render.rig.pose.Build;

/**
 * What one person looks like. Colours are 0xRRGGBB in plain daylight.
 *
 * @param woman whether it has the proportions and the lashes of a woman
 * @param accent the colour of ties, aprons, capes, and trims
 */
public record Appearance(
    Build build,
    boolean woman,
    int skin,
    int hair,
    HairStyle style,
    boolean beard,
    boolean glasses,
    Outfit outfit,
    Headwear headwear,
    int top,
    int bottom,
    int accent,
    int shoes) {
  /** A colour in the shade. */
  public static int shade(int rgb) {
    return Light.mix(rgb, 0x2b1b45, 0.20);
  }

  /** A colour far behind, or in deep shade. */
  public static int deep(int rgb) {
    return Light.mix(rgb, 0x23163c, 0.36);
  }

  /** A colour in the light. */
  public static int bright(int rgb) {
    return Light.mix(rgb, 0xfff3dc, 0.28);
  }

  /** The skin of the neck, in the shade of the head. */
  public int neck() {
    return Light.mix(skin, skinShade(), 0.28);
  }

  public int skinShade() {
    return (skin >> 16 & 255) < 0xa0
        ? Light.mix(skin, 0x1e0c12, 0.34)
        : Light.mix(skin, 0x8c2f3a, 0.26);
  }

  public int lips() {
    return Light.mix(skin, 0xb0303f, woman ? 0.55 : 0.24);
  }

  public int brow() {
    int dark = Light.mix(hair, 0x24161a, 0.45);
    return (skin >> 16 & 255) < 0xb0 ? Light.mix(dark, 0x140c0e, 0.8) : dark;
  }
}
