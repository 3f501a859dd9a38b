package filmgate.render.setting.sketch;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Area;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.function.DoubleUnaryOperator;

/** Outlines of shapes. Coordinates are listed as x, y, x, y, and so on. */
public final class Outlines {
  private Outlines() {}

  /** The rectangle between two corners, in any order. */
  public static Shape box(double x1, double y1, double x2, double y2) {
    return new Rectangle2D.Double(
        Math.min(x1, x2), Math.min(y1, y2), Math.abs(x2 - x1), Math.abs(y2 - y1));
  }

  /** A rectangle with round corners. */
  public static Shape round(double x1, double y1, double x2, double y2, double radius) {
    return new RoundRectangle2D.Double(
        Math.min(x1, x2),
        Math.min(y1, y2),
        Math.abs(x2 - x1),
        Math.abs(y2 - y1),
        2 * radius,
        2 * radius);
  }

  public static Shape oval(double x, double y, double radiusX, double radiusY) {
    return new Ellipse2D.Double(x - radiusX, y - radiusY, 2 * radiusX, 2 * radiusY);
  }

  public static Path2D polygon(double... points) {
    var path = lines(points);
    path.closePath();
    return path;
  }

  /** An open line from point to point. */
  public static Path2D lines(double... points) {
    var path = new Path2D.Double();
    path.moveTo(points[0], points[1]);
    for (var i = 2; i < points.length; i += 2) {
      path.lineTo(points[i], points[i + 1]);
    }
    return path;
  }

  /** A smooth closed outline through points. */
  public static Path2D blob(double... points) {
    var path = new Path2D.Double();
    var count = points.length / 2;
    path.moveTo(points[0], points[1]);
    for (var i = 0; i < count; i++) {
      bend(path, points, (i + count - 1) % count, i, (i + 1) % count, (i + 2) % count);
    }
    path.closePath();
    return path;
  }

  /** A smooth open line through points. */
  public static Path2D curve(double... points) {
    var path = new Path2D.Double();
    var last = points.length / 2 - 1;
    path.moveTo(points[0], points[1]);
    for (var i = 0; i < last; i++) {
      bend(path, points, Math.max(0, i - 1), i, i + 1, Math.min(last, i + 2));
    }
    return path;
  }

  private static void bend(Path2D path, double[] p, int before, int from, int to, int after) {
    path.curveTo(
        p[2 * from] + (p[2 * to] - p[2 * before]) / 6,
        p[2 * from + 1] + (p[2 * to + 1] - p[2 * before + 1]) / 6,
        p[2 * to] - (p[2 * after] - p[2 * from]) / 6,
        p[2 * to + 1] - (p[2 * after + 1] - p[2 * from + 1]) / 6,
        p[2 * to],
        p[2 * to + 1]);
  }

  /** The ground below the line {@code y(x)}, down to {@code bottom}. */
  public static Path2D ridge(
      double left, double right, double bottom, double step, DoubleUnaryOperator y) {
    var path = new Path2D.Double();
    path.moveTo(left, bottom);
    var count = (int) ((right - left) / step) + 1;
    for (var i = 0; i <= count; i++) {
      double x = left + (right - left) * i / count;
      path.lineTo(x, y.applyAsDouble(x));
    }
    path.lineTo(right, bottom);
    path.closePath();
    return path;
  }

  /** A round outline with bumps, such as the crown of a tree or a cloud. */
  public static Path2D bumpy(
      Dice dice, double x, double y, double radiusX, double radiusY, int bumps) {
    var path = new Path2D.Double();
    double turn = dice.between(0, StrictMath.PI);
    for (var i = 0; i <= bumps; i++) {
      double angle = turn + 2 * StrictMath.PI * i / bumps;
      double px = x + radiusX * 0.9 * StrictMath.cos(angle);
      double py = y + radiusY * 0.9 * StrictMath.sin(angle);
      if (i == 0) {
        path.moveTo(px, py);
      } else {
        double reach = 0.9 + dice.between(2.2, 3.2) / bumps;
        bump(path, x, y, radiusX * reach, radiusY * reach, angle, StrictMath.PI / bumps, px, py);
      }
    }
    path.closePath();
    return path;
  }

  private static void bump(
      Path2D path,
      double x,
      double y,
      double reachX,
      double reachY,
      double angle,
      double half,
      double toX,
      double toY) {
    double first = angle - half * 1.7;
    double last = angle - half * 0.3;
    path.curveTo(
        x + reachX * StrictMath.cos(first),
        y + reachY * StrictMath.sin(first),
        x + reachX * StrictMath.cos(last),
        y + reachY * StrictMath.sin(last),
        toX,
        toY);
  }

  /** What both shapes cover. */
  public static Shape common(Shape one, Shape other) {
    var area = new Area(one);
    area.intersect(new Area(other));
    return area;
  }

  /** What the first shape covers and the other does not. */
  public static Shape without(Shape one, Shape other) {
    var area = new Area(one);
    area.subtract(new Area(other));
    return area;
  }

  public static Shape moved(Shape shape, double dx, double dy) {
    return AffineTransform.getTranslateInstance(dx, dy).createTransformedShape(shape);
  }

  /** Turned clockwise around a point, in radians. */
  public static Shape turned(Shape shape, double angle, double x, double y) {
    double sin = StrictMath.sin(angle);
    double cos = StrictMath.cos(angle);
    var turn =
        new AffineTransform(cos, sin, -sin, cos, x - cos * x + sin * y, y - sin * x - cos * y);
    return turn.createTransformedShape(shape);
  }

  /** The other side of a vertical line. */
  public static Shape mirrored(Shape shape, double x) {
    return new AffineTransform(-1, 0, 0, 1, 2 * x, 0).createTransformedShape(shape);
  }
}
