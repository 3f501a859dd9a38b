package filmgate.render.rig.shape;

import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;

/** Smooth outlines through given points. Coordinates are x and y in turn. */
public final class Outlines {
  private Outlines() {}

  /** A closed smooth curve through the points. */
  public static Path2D closed(double... xy) {
    var path = new Path2D.Double(Path2D.WIND_NON_ZERO);
    int n = xy.length / 2;
    path.moveTo(xy[0], xy[1]);
    for (var i = 0; i < n; i++) {
      curve(path, xy, (i + n - 1) % n, i, (i + 1) % n, (i + 2) % n);
    }
    path.closePath();
    return path;
  }

  /** An open smooth curve through the points. */
  public static Path2D open(double... xy) {
    var path = new Path2D.Double();
    int n = xy.length / 2;
    path.moveTo(xy[0], xy[1]);
    for (var i = 0; i < n - 1; i++) {
      curve(path, xy, Math.max(i - 1, 0), i, i + 1, Math.min(i + 2, n - 1));
    }
    return path;
  }

  private static void curve(Path2D path, double[] xy, int a, int b, int c, int d) {
    path.curveTo(
        xy[2 * b] + (xy[2 * c] - xy[2 * a]) / 6,
        xy[2 * b + 1] + (xy[2 * c + 1] - xy[2 * a + 1]) / 6,
        xy[2 * c] - (xy[2 * d] - xy[2 * b]) / 6,
        xy[2 * c + 1] - (xy[2 * d + 1] - xy[2 * b + 1]) / 6,
        xy[2 * c],
        xy[2 * c + 1]);
  }

  /** A closed figure with straight edges. */
  public static Path2D polygon(double... xy) {
    var path = lines(xy);
    path.closePath();
    return path;
  }

  /** Straight lines from point to point. */
  public static Path2D lines(double... xy) {
    var path = new Path2D.Double();
    path.moveTo(xy[0], xy[1]);
    for (var i = 2; i < xy.length; i += 2) {
      path.lineTo(xy[i], xy[i + 1]);
    }
    return path;
  }

  /** An ellipse around a point. */
  public static Shape oval(double x, double y, double radiusX, double radiusY) {
    return new Ellipse2D.Double(x - radiusX, y - radiusY, 2 * radiusX, 2 * radiusY);
  }

  /** A circle around a point. */
  public static Shape circle(double x, double y, double radius) {
    return oval(x, y, radius, radius);
  }

  /** A rectangle with round corners. */
  public static Shape box(double x, double y, double width, double height, double corner) {
    return new RoundRectangle2D.Double(x, y, width, height, 2 * corner, 2 * corner);
  }

  /** A leaf, a petal, or a flame from its base to its tip, widest in the middle. */
  public static Shape leaf(double x, double y, double tipX, double tipY, double width) {
    double nx = -(tipY - y);
    double ny = tipX - x;
    double length = StrictMath.hypot(nx, ny);
    double w = length < 1e-9 ? 0 : width / length * 0.68;
    var path = new Path2D.Double();
    path.moveTo(x, y);
    path.curveTo(
        mix(x, tipX, 0.2) + nx * w,
        mix(y, tipY, 0.2) + ny * w,
        mix(x, tipX, 0.75) + nx * w,
        mix(y, tipY, 0.75) + ny * w,
        tipX,
        tipY);
    path.curveTo(
        mix(x, tipX, 0.75) - nx * w,
        mix(y, tipY, 0.75) - ny * w,
        mix(x, tipX, 0.2) - nx * w,
        mix(y, tipY, 0.2) - ny * w,
        x,
        y);
    path.closePath();
    return path;
  }

  /** A spike with curved sides between two points of its base: an ear, a fin, or a thorn. */
  public static Shape spike(
      double x, double y, double tipX, double tipY, double endX, double endY, double bulge) {
    var path = new Path2D.Double();
    path.moveTo(x, y);
    double middleX = (x + endX) / 2;
    double middleY = (y + endY) / 2;
    path.quadTo(
        mix(x, tipX, 0.55) + (x - middleX) * bulge,
        mix(y, tipY, 0.55) + (y - middleY) * bulge,
        tipX,
        tipY);
    path.quadTo(
        mix(endX, tipX, 0.55) + (endX - middleX) * bulge,
        mix(endY, tipY, 0.55) + (endY - middleY) * bulge,
        endX,
        endY);
    path.closePath();
    return path;
  }

  /** The hull of two circles: a cone with round ends. */
  public static Shape cone(double x, double y, double r, double endX, double endY, double endR) {
    double dx = endX - x;
    double dy = endY - y;
    double distance = StrictMath.hypot(dx, dy);
    if (distance <= Math.abs(r - endR) + 1e-9) {
      return r > endR ? circle(x, y, r) : circle(endX, endY, endR);
    }
    double heading = StrictMath.atan2(dy, dx);
    double open = StrictMath.acos((r - endR) / distance);
    var path = new Path2D.Double();
    arc(path, x, y, r, heading + open, heading + 2 * StrictMath.PI - open, true);
    arc(path, endX, endY, endR, heading - open, heading + open, false);
    path.closePath();
    return path;
  }

  /** A star with five points. */
  public static Shape star(double x, double y, double r) {
    var xy = new double[20];
    for (var i = 0; i < 10; i++) {
      double angle = -StrictMath.PI / 2 + StrictMath.PI * i / 5;
      double far = i % 2 == 0 ? r : r * 0.42;
      xy[2 * i] = x + far * StrictMath.cos(angle);
      xy[2 * i + 1] = y + far * StrictMath.sin(angle);
    }
    return polygon(xy);
  }

  /** A sector of a circle, angles in radians, clockwise from the right. */
  public static Shape sector(double x, double y, double radius, double from, double to) {
    var path = new Path2D.Double();
    path.moveTo(x, y);
    arc(path, x, y, radius, from, to, false);
    path.closePath();
    return path;
  }

  private static void arc(
      Path2D path, double x, double y, double r, double from, double to, boolean start) {
    int pieces = 8;
    for (var i = 0; i <= pieces; i++) {
      double angle = mix(from, to, i / (double) pieces);
      double px = x + r * StrictMath.cos(angle);
      double py = y + r * StrictMath.sin(angle);
      if (i == 0 && start) {
        path.moveTo(px, py);
      } else if (i == 0) {
        path.lineTo(px, py);
      } else {
        double before = mix(from, to, (i - 1) / (double) pieces);
        double k = 4 / 3.0 * StrictMath.tan((angle - before) / 4) * r;
        path.curveTo(
            x + r * StrictMath.cos(before) - k * StrictMath.sin(before),
            y + r * StrictMath.sin(before) + k * StrictMath.cos(before),
            px + k * StrictMath.sin(angle),
            py - k * StrictMath.cos(angle),
            px,
            py);
      }
    }
  }

  /**
   * Pointed tufts of fur along a line.
   *
   * @param size how far they stand out, to the right of the direction of the line
   * @param lean how far the tips trail, along the line
   */
  public static Shape tufts(double size, double lean, double... xy) {
    var path = new Path2D.Double();
    path.moveTo(xy[0], xy[1]);
    for (var i = 2; i < xy.length; i += 2) {
      double dx = xy[i] - xy[i - 2];
      double dy = xy[i + 1] - xy[i - 1];
      double length = Math.max(1e-9, StrictMath.hypot(dx, dy));
      double grow = i % 4 == 0 ? 0.7 : 1;
      double tipX = xy[i] - dy / length * size * grow + dx / length * lean * grow;
      double tipY = xy[i + 1] + dx / length * size * grow + dy / length * lean * grow;
      path.quadTo(
          xy[i - 2] + dx * 0.45 - dy / length * size * 0.55,
          xy[i - 1] + dy * 0.45 + dx / length * size * 0.55,
          tipX,
          tipY);
      path.quadTo(xy[i] + dx * 0.12, xy[i + 1] + dy * 0.12, xy[i], xy[i + 1]);
    }
    for (var i = xy.length - 4; i > 0; i -= 2) {
      path.lineTo(xy[i], xy[i + 1]);
    }
    path.closePath();
    return path;
  }

  private static double mix(double from, double to, double t) {
    return from + (to - from) * t;
  }
}
