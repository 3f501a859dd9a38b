package filmgate.render.art;

import java.util.List;

/**
 * What is known of an artwork beside its shapes.
 *
 * @param id such as {@code sailboat}, also the name of its file
 * @param facing the side to which its front points in the file
 * @param height of the visible shapes, in metres
 * @param support what holds it up
 * @param gait how it moves forward
 * @param glow the colours, 0xRRGGBB, of the shapes that shine by themselves, such as flames
 * @param also the ids of similar subjects for which it is drawn if nothing else is
 */
public record Artwork(
    String id,
    Facing facing,
    double height,
    Support support,
    Gait gait,
    List<Integer> glow,
    List<String> also) {
  /** The greatest height, in metres. */
  public static final double HEIGHT_MAX = 10_000;

  public Artwork {
    glow = List.copyOf(glow);
    also = List.copyOf(also);
    if (!(height > 0 && height <= HEIGHT_MAX)) {
      throw new IllegalArgumentException("height must be between 0 and 10000 metres");
    }
  }

  /** The side to which a front points. */
  public enum Facing {
    LEFT,
    RIGHT,
    /** The front points to the viewer, or there is none. */
    NONE
  }

  /** What holds something up. */
  public enum Support {
    GROUND,
    /** It flies or hangs. */
    AIR,
    /** It floats or swims. */
    WATER,
    /** It is small: a hand or a table. */
    HAND
  }

  /** How something moves forward. */
  public enum Gait {
    /** It does not, or without a visible motion. */
    NONE,
    HOP,
    /** On wheels. */
    ROLL
  }
}
