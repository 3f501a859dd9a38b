package filmgate.render.rig.form;

import filmgate.render.draw.Rotation;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Area;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Smooth outlines. */
public final class Outline {
  private static final double[] FEW = directions(20);
  private static final double[] SOME = directions(32);
  private static final double[] MANY = directions(64);

  private Outline() {}

  /** A smooth closed curve through points. */
  public static Path2D.Double closed(List<? extends Point2D> points) {
    var path = new Path2D.Double(Path2D.WIND_NON_ZERO);
    var n = points.size();
    path.moveTo(points.getFirst().getX(), points.getFirst().getY());
    for (var i = 0; i < n; i++) {
      curve(
          path,
          points.get((i + n - 1) % n),
          points.get(i),
          points.get((i + 1) % n),
          points.get((i + 2) % n));
    }
    path.closePath();
    return path;
  }

  /** A smooth open curve through points. */
  public static Path2D.Double open(List<? extends Point2D> points) {
    var path = new Path2D.Double(Path2D.WIND_NON_ZERO);
    var last = points.size() - 1;
    path.moveTo(points.getFirst().getX(), points.getFirst().getY());
    for (var i = 0; i < last; i++) {
      curve(
          path,
          points.get(Math.max(0, i - 1)),
          points.get(i),
          points.get(i + 1),
          points.get(Math.min(last, i + 2)));
    }
    return path;
  }

  /** One span of a Catmull-Rom curve. */
  private static void curve(Path2D path, Point2D a, Point2D b, Point2D c, Point2D d) {
    path.curveTo(
        b.getX() + (c.getX() - a.getX()) / 6,
        b.getY() + (c.getY() - a.getY()) / 6,
        c.getX() - (d.getX() - b.getX()) / 6,
        c.getY() - (d.getY() - b.getY()) / 6,
        c.getX(),
        c.getY());
  }

  /** A polygon with straight edges. */
  public static Path2D.Double polygon(List<? extends Point2D> points) {
    var path = new Path2D.Double(Path2D.WIND_NON_ZERO);
    path.moveTo(points.getFirst().getX(), points.getFirst().getY());
    for (var point : points) {
      path.lineTo(point.getX(), point.getY());
    }
    path.closePath();
    return path;
  }

  /** An ellipse, turned by an angle in radians. */
  public static Shape ellipse(Point2D centre, double halfWidth, double halfHeight, double angle) {
    var at = AffineTransform.getTranslateInstance(centre.getX(), centre.getY());
    Rotation.rotate(at, angle);
    return new Path2D.Double(
        new Ellipse2D.Double(-halfWidth, -halfHeight, 2 * halfWidth, 2 * halfHeight), at);
  }

  public static Shape circle(Point2D centre, double radius) {
    return ellipse(centre, radius, radius, 0);
  }

  /** The outline of the convex hull of balls, as it is seen. */
  public static Path2D.Double hull(View view, List<Ball> balls) {
    var centres = balls.stream().map(ball -> view.at(ball.centre())).toList();
    var radii = balls.stream().mapToDouble(Ball::radius).toArray();
    return hull(centres, radii);
  }

  /** The outline of the convex hull of circles. */
  public static Path2D.Double hull(List<Point2D.Double> centres, double... radii) {
    double thickest = Arrays.stream(radii).max().orElse(0);
    var directions = thickest < 0.02 ? FEW : thickest < 0.042 ? SOME : MANY;
    var points = new ArrayList<Point2D.Double>(directions.length / 2);
    for (var i = 0; i < directions.length; i += 2) {
      double cos = directions[i];
      double sin = directions[i + 1];
      var best = 0;
      var reach = Double.NEGATIVE_INFINITY;
      for (var k = 0; k < radii.length; k++) {
        double far = centres.get(k).x * cos + centres.get(k).y * sin + radii[k];
        if (far > reach) {
          reach = far;
          best = k;
        }
      }
      points.add(
          new Point2D.Double(
              centres.get(best).x + radii[best] * cos, centres.get(best).y + radii[best] * sin));
    }
    return polygon(points);
  }

  /** The cosine and the sine of each direction around a circle. */
  private static double[] directions(int count) {
    var all = new double[2 * count];
    for (var i = 0; i < count; i++) {
      all[2 * i] = StrictMath.cos(2 * Math.PI * i / count);
      all[2 * i + 1] = StrictMath.sin(2 * Math.PI * i / count);
    }
    return all;
  }

  /** A chain of tapered links, such as a limb: round at every joint however far it bends. */
  public static Path2D.Double chain(View view, List<Ball> balls) {
    var path = new Path2D.Double(Path2D.WIND_NON_ZERO);
    for (var i = 0; i + 1 < balls.size(); i++) {
      path.append(hull(view, balls.subList(i, i + 2)), false);
    }
    return path;
  }

  /** A smooth strand through balls: a lock of hair, a scarf, or a cord. */
  public static Path2D.Double strand(View view, List<Ball> balls) {
    var centres = balls.stream().map(ball -> view.at(ball.centre())).toList();
    return loft(centres, balls.stream().mapToDouble(Ball::radius).toArray(), -1, 1);
  }

  /**
   * The band along a line of centres, from the side {@code from} to the side {@code to}, where -1
   * is the left edge and 1 the right edge of a line that goes down.
   */
  public static Path2D.Double loft(
      List<Point2D.Double> centres, double[] halfWidths, double from, double to) {
    var outline = new ArrayList<Point2D.Double>();
    for (var i = 0; i < centres.size(); i++) {
      outline.add(side(centres, i, halfWidths[i] * to));
    }
    for (var i = centres.size() - 1; i >= 0; i--) {
      outline.add(side(centres, i, halfWidths[i] * from));
    }
    return closed(outline);
  }

  /** A band whose ends are straight, such as a skirt. */
  public static Path2D.Double panel(List<Point2D.Double> centres, double... halfWidths) {
    var right = new ArrayList<Point2D.Double>();
    var left = new ArrayList<Point2D.Double>();
    for (var i = 0; i < centres.size(); i++) {
      right.add(side(centres, i, halfWidths[i]));
      left.addFirst(side(centres, i, -halfWidths[i]));
    }
    var path = open(right);
    var end = left.getFirst();
    var corner = right.getLast();
    var last = centres.getLast();
    path.quadTo(
        last.x * 2 - (corner.x + end.x) / 2 + (end.y - corner.y) * 0.08,
        last.y * 2 - (corner.y + end.y) / 2 + (corner.x - end.x) * 0.08,
        end.x,
        end.y);
    path.append(open(left), true);
    path.closePath();
    return path;
  }

  /** The point beside a point of a line, to the right of a line that goes down. */
  public static Point2D.Double side(List<Point2D.Double> line, int i, double offset) {
    var before = line.get(Math.max(0, i - 1));
    var after = line.get(Math.min(line.size() - 1, i + 1));
    double dx = after.x - before.x;
    double dy = after.y - before.y;
    double length = Math.max(1e-9, StrictMath.hypot(dx, dy));
    return new Point2D.Double(
        line.get(i).x + dy / length * offset, line.get(i).y - dx / length * offset);
  }

  /** Adds the curve that passes through a point in its middle. */
  public static void quad(Path2D path, Point2D through, Point2D from, Point2D to) {
    path.quadTo(
        2 * through.getX() - (from.getX() + to.getX()) / 2,
        2 * through.getY() - (from.getY() + to.getY()) / 2,
        to.getX(),
        to.getY());
  }

  /** The curve from one point through another one to a third one. */
  public static Path2D.Double arc(Point2D from, Point2D through, Point2D to) {
    var path = new Path2D.Double();
    path.moveTo(from.getX(), from.getY());
    quad(path, through, from, to);
    return path;
  }

  /** The area between two arcs from {@code from} to {@code to}. */
  public static Path2D.Double lens(Point2D from, Point2D above, Point2D to, Point2D below) {
    var path = arc(from, above, to);
    quad(path, below, to, from);
    path.closePath();
    return path;
  }

  /** The part of a shape that is inside another one. */
  public static Area clipped(Shape inner, Shape shape) {
    var area = new Area(inner);
    area.intersect(new Area(shape));
    return area;
  }
}
