package filmgate.render.floor;

/**
 * How the camera sees the floor in one frame, in pixels.
 *
 * @param horizon the row where the floor ends; can be above the frame
 * @param ground the row where the main subject has its feet
 * @param middle the column that the camera looks at
 * @param unit pixels of one stage unit where the main subject is
 * @param scroll how far the floor has moved to the left there, in stage units
 * @param seconds the time of the shot
 */
public record FloorView(
    double horizon, double ground, double middle, double unit, double scroll, double seconds) {
  /** The nearness of a row: 0 at the horizon, 1 where the main subject is, more in front of it. */
  double nearness(int row) {
    return (row + 0.5 - horizon) / (ground - horizon);
  }

  /** The first row of the floor in a frame of a height. */
  int firstRow(int height) {
    return Math.clamp((int) StrictMath.ceil(horizon), 0, height);
  }
}
