package filmgate.render.draw;

import java.awt.geom.AffineTransform;

/** Rotations that are the same to the last bit on every machine. */
public final class Rotation {
  private Rotation() {}

  /** Rotates by an angle in radians, from the x axis towards the y axis. */
  public static void rotate(AffineTransform transform, double angle) {
    transform.rotate(StrictMath.cos(angle), StrictMath.sin(angle));
  }
}
