package filmgate.render.rig.shape;

/** A point of a skeleton. */
public record Joint(double x, double y) {
  /** The point at a distance, the angle in radians clockwise from the right. */
  public Joint towards(double angle, double distance) {
    return new Joint(x + distance * StrictMath.cos(angle), y + distance * StrictMath.sin(angle));
  }

  /**
   * The knee or elbow between this joint and another: two bones of given lengths. If the other
   * joint is out of reach, the bones are stretched.
   *
   * @param bend 1 if it bends to the right of the direction to the other joint, -1 to the left
   */
  public Joint knee(Joint other, double upper, double lower, double bend) {
    double dx = other.x - x;
    double dy = other.y - y;
    double distance = Math.max(1e-9, StrictMath.hypot(dx, dy));
    double reach = Math.max(1, distance / (upper + lower) * 1.001);
    double a = upper * reach;
    double b = lower * reach;
    double along = (a * a - b * b + distance * distance) / (2 * distance);
    double across = StrictMath.sqrt(Math.max(0, a * a - along * along)) * bend;
    return new Joint(
        x + dx / distance * along - dy / distance * across,
        y + dy / distance * along + dx / distance * across);
  }
}
