package filmgate.render.rig.animal;

/**
 * Where points of a head are seen. A head has three axes, in radii of the skull: forward to the
 * nose, up, and to the side that faces the camera in profile.
 */
record HeadView(double cosYaw, double sinYaw, double cosPitch, double sinPitch) {
  static HeadView of(double yaw, double pitch) {
    return new HeadView(
        StrictMath.cos(yaw), StrictMath.sin(yaw), StrictMath.cos(pitch), StrictMath.sin(pitch));
  }

  double x(double forward, double up, double side) {
    return (forward * cosPitch + up * sinPitch) * cosYaw - side * sinYaw;
  }

  double y(double forward, double up) {
    return -up * cosPitch + forward * sinPitch;
  }

  /** How near a point is to the camera; what is negative is behind the skull. */
  double depth(double forward, double up, double side) {
    return (forward * cosPitch + up * sinPitch) * sinYaw + side * cosYaw;
  }

  /** The points of a figure on the head: forward, up, and side in turn. */
  double[] places(double... points) {
    var xy = new double[points.length / 3 * 2];
    for (var i = 0; i < points.length / 3; i++) {
      xy[2 * i] = x(points[3 * i], points[3 * i + 1], points[3 * i + 2]);
      xy[2 * i + 1] = y(points[3 * i], points[3 * i + 1]);
    }
    return xy;
  }
}
