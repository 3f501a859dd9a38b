package filmgate.render.rig.form;

import java.awt.geom.Point2D;

/** From the space of a body to the coordinates of a figure. */
public final class View {
  private final double yaw;
  private final double tilt;
  private final double rise;
  private final double sin;
  private final double cos;

  /**
   * A camera.
   *
   * @param yaw where the body faces, in radians: 0 is to the right, a quarter turn is to the
   *     camera, and minus a quarter turn is away from it
   * @param tilt how far the camera looks down: how much lower a point is seen for each metre that
   *     it is nearer
   */
  public View(double yaw, double tilt) {
    this(yaw, tilt, 0);
  }

  /**
   * A camera.
   *
   * @param rise how much higher everything is seen, in metres, so that what is near is not below
   *     the ground
   */
  public View(double yaw, double tilt, double rise) {
    this.yaw = yaw;
    this.tilt = tilt;
    this.rise = rise;
    this.sin = StrictMath.sin(yaw);
    this.cos = StrictMath.cos(yaw);
  }

  /** A camera at the height of the body. */
  public View(double yaw) {
    this(yaw, 0);
  }

  public double yaw() {
    return yaw;
  }

  public double tilt() {
    return tilt;
  }

  /** Where a point is seen. */
  public Point2D.Double at(Vec point) {
    return new Point2D.Double(
        point.x() * cos - point.z() * sin, point.y() + tilt * depth(point) - rise);
  }

  /** How near a point is to the camera, in metres: more is nearer. */
  public double depth(Vec point) {
    return point.x() * sin + point.z() * cos;
  }

  /** Half the width of an upright ellipse with these half axes. */
  public double halfWidth(double forward, double side) {
    return StrictMath.hypot(forward * cos, side * sin);
  }
}
