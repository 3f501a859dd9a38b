package filmgate.render.rig.shape;

import filmgate.render.draw.Light;
import filmgate.render.scene.Subject;
import java.util.regex.Pattern;

/** Colours derived from others, 0xRRGGBB. */
public final class Colours {
  private static final Pattern HEX = Pattern.compile("#[0-9a-fA-F]{6}");
  private static final int DEEP = 0x2a1f3d;

  private Colours() {}

  /** A colour in the shade: darker, a little towards violet. */
  public static int shade(int rgb, double amount) {
    return Light.mix(rgb, DEEP, amount);
  }

  /** A lighter colour. */
  public static int tint(int rgb, double amount) {
    return Light.mix(rgb, 0xffffff, amount);
  }

  /** The colour of {@code #rrggbb}. */
  public static int of(String hex) {
    return Integer.parseInt(hex.substring(1), 16);
  }

  /** The colour of a subject by its traits, or {@code otherwise}. */
  public static int of(Subject subject, int otherwise) {
    var colour = subject.traits().getOrDefault("colour", "");
    return HEX.matcher(colour).matches() ? of(colour) : otherwise;
  }
}
