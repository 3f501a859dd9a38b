package filmgate.render.setting;

/**
 * The stage as the camera sees it at rest. Stage coordinates: one unit is the shorter side of the
 * frame, x = 0 is the middle, y = 0 the top edge, y points down.
 *
 * @param width of the frame in units: 1.78 in 16:9, 1 in 9:16
 * @param height of the frame in units: 1 in 16:9, 1.78 in 9:16
 * @param horizon the y where the floor or the sea ends
 * @param ground the y where the main subject has its feet
 */
public record StageGeometry(double width, double height, double horizon, double ground) {
  /**
   * How far a plate must extend beyond each edge of the frame, in units, for a camera that moves.
   */
  public static final double MARGIN = 0.35;

  /** The left end of what must be painted. */
  public double left() {
    return -width / 2 - MARGIN;
  }

  /** The right end of what must be painted. */
  public double right() {
    return width / 2 + MARGIN;
  }
}
