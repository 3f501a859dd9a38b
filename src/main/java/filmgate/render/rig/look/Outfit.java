package filmgate.render.rig.look;

import java.util.Set;

/**
 * The cut of clothes.
 *
 * @param hem where the upper garment ends: 0 at the waist, 1 at the hips, 2 at the knees, 3 at the
 *     ankles
 * @param flare how much wider than the legs its hem is, in metres
 * @param fullness how much wider than the body the clothes are: 0 is tight, 1 is a coat
 * @param parts the parts that are worn on top, such as an apron or a cape
 */
public record Outfit(
    String id,
    Sleeves sleeves,
    Bottom bottom,
    Collar collar,
    double hem,
    double flare,
    double fullness,
    Set<Extra> parts) {
  public Outfit {
    parts = Set.copyOf(parts);
  }

  /** The sleeves of the upper garment. */
  public enum Sleeves {
    NONE,
    SHORT,
    LONG
  }

  /** What covers the legs. */
  public enum Bottom {
    BARE,
    SHORTS,
    TROUSERS,
    TIGHTS
  }

  /** The neckline of the upper garment. */
  public enum Collar {
    ROUND,
    DEEP,
    SHIRT,
    HOOD,
    HIGH
  }

  /** What is worn on top. */
  public enum Extra {
    APRON,
    CAPE,
    JACKET,
    TIE,
    BELT,
    STRIPES,
    NUMBER,
    CROSSED,
    BACKPACK,
    SCARF,
    STETHOSCOPE,
    BADGE,
    ARMOUR,
    TUTU,
    GLOVES
  }

  public boolean has(Extra part) {
    return parts.contains(part);
  }
}
