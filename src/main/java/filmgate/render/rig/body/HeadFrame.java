package filmgate.render.rig.body;

import filmgate.render.rig.form.Ball;
import filmgate.render.rig.form.Outline;
import filmgate.render.rig.form.Vec;
import filmgate.render.rig.form.View;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;

/**
 * The space of a head: the unit is its height, the origin its middle, x is to the nose, y is down,
 * and z is to its right ear.
 */
public final class HeadFrame {
  private final Vec centre;
  private final double size;
  private final double pitch;
  private final double roll;
  private final View view;
  private final Vec forward;
  private final Vec down;
  private final Vec right;

  private HeadFrame(Vec centre, double size, double yaw, double pitch, double roll, View view) {
    this.centre = centre;
    this.size = size;
    this.pitch = pitch;
    this.roll = roll;
    this.view = view;
    this.forward = new Vec(1, 0, 0).roll(roll).pitch(pitch).yaw(yaw);
    this.down = new Vec(0, 1, 0).roll(roll).pitch(pitch).yaw(yaw);
    this.right = new Vec(0, 0, 1).roll(roll).pitch(pitch).yaw(yaw);
  }

  static HeadFrame of(Posed posed) {
    var pose = posed.pose();
    return new HeadFrame(
        posed.bones().head(),
        posed.build().head(),
        pose.headYaw + posed.bones().twist(),
        pose.tilt + pitch(posed),
        pose.headRoll + posed.bones().sway() * 0.5,
        posed.view());
  }

  /**
   * How far the head is lowered. A face that is seen from the front is lowered less, because its
   * chin must stay in sight.
   */
  private static double pitch(Posed posed) {
    var pose = posed.pose();
    double whole = pose.headPitch + pose.lean * 0.25 + posed.build().stoop() * 0.3;
    double yaw = posed.view().yaw() + pose.headYaw + posed.bones().twist();
    double front = Math.max(0, StrictMath.sin(yaw));
    return Math.min(whole, 0.10) + Math.max(0, whole - 0.10) * (1 - 0.55 * front);
  }

  /**
   * How much lower a point is to be than one at the bridge of the nose, so that a lowered head does
   * not slant the line between them.
   */
  double level(double x) {
    return (0.325 - x) * StrictMath.tan(Math.clamp(pitch, 0, 0.6));
  }

  /** The height of the head, in metres. */
  public double size() {
    return size;
  }

  double pitch() {
    return pitch;
  }

  double roll() {
    return roll;
  }

  View view() {
    return view;
  }

  private Vec turned(double x, double y, double z) {
    return forward.times(x).plus(down.times(y)).plus(right.times(z));
  }

  Vec at(double x, double y, double z) {
    return centre.plus(turned(x, y, z).times(size));
  }

  public Point2D.Double seen(double x, double y, double z) {
    return view.at(at(x, y, z));
  }

  /** How much the surface with this normal faces the camera, from -1 to 1. */
  double faces(double x, double y, double z) {
    return view.depth(turned(x, y, z).unit());
  }

  Ball ball(double x, double y, double z, double radius) {
    return new Ball(at(x, y, z), radius * size);
  }

  Path2D.Double hull(double... balls) {
    return Outline.hull(view, balls(balls));
  }

  /** A smooth strand through balls, each x, y, z, and a radius. */
  Path2D.Double strand(double... balls) {
    return Outline.strand(view, balls(balls));
  }

  private List<Ball> balls(double... numbers) {
    var balls = new ArrayList<Ball>();
    for (var i = 0; i < numbers.length; i += 4) {
      balls.add(ball(numbers[i], numbers[i + 1], numbers[i + 2], numbers[i + 3]));
    }
    return balls;
  }

  /** A smooth line through points, each x, y, and z. */
  Path2D.Double line(double... numbers) {
    var points = new ArrayList<Point2D.Double>();
    for (var i = 0; i < numbers.length; i += 3) {
      points.add(seen(numbers[i], numbers[i + 1], numbers[i + 2]));
    }
    return Outline.open(points);
  }

  /**
   * A smooth closed shape over the head. Points on the side that is turned away are left out, and
   * those near the crown are moved to the edge that is seen.
   */
  Path2D.Double cover(double... numbers) {
    var points = new ArrayList<Point2D.Double>();
    for (var i = 0; i < numbers.length; i += 3) {
      double z = numbers[i + 2];
      if (Math.abs(z) < 0.13 || faces(numbers[i], 0, z) > -0.10) {
        points.add(seen(numbers[i], numbers[i + 1], z));
      } else if (Math.abs(numbers[i] - 0.05) < 0.08 && numbers[i + 1] < -0.2) {
        points.add(edge(numbers[i], numbers[i + 1], z));
      }
    }
    return Outline.closed(points);
  }

  /** The point of the silhouette at the height of a hidden point. */
  private Point2D.Double edge(double x, double y, double z) {
    var axis = seen(0, y, 0);
    double reach = StrictMath.hypot(x, z) * size;
    return new Point2D.Double(axis.x + Math.copySign(reach, seen(x, y, z).x - axis.x), axis.y);
  }

  /** A smooth closed shape through points, each x, y, and z. */
  Path2D.Double patch(double... numbers) {
    var points = new ArrayList<Point2D.Double>();
    for (var i = 0; i < numbers.length; i += 3) {
      points.add(seen(numbers[i], numbers[i + 1], numbers[i + 2]));
    }
    return Outline.closed(points);
  }
}
