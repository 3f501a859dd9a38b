package filmgate.render.rig.body;

import filmgate.render.draw.Drawing;
import filmgate.render.rig.form.Ball;
import filmgate.render.rig.form.Outline;
import filmgate.render.rig.form.Vec;
import filmgate.render.rig.look.Appearance;
import filmgate.render.rig.look.Outfit.Extra;
import java.awt.geom.Point2D;
import java.util.ArrayList;

/** Draws what is worn on the back: a cape that moves with the wind, or a backpack. */
final class BackDrawing {
  private static final int ROWS = 7;

  private BackDrawing() {}

  static void draw(Drawing drawing, Posed posed) {
    var outfit = posed.look().outfit();
    if (outfit.has(Extra.CAPE)) {
      cape(drawing, posed);
    }
    if (outfit.has(Extra.BACKPACK)) {
      backpack(drawing, posed);
    }
  }

  private static void cape(Drawing drawing, Posed posed) {
    int cloth = posed.look().accent();
    var left = new ArrayList<Point2D.Double>();
    var right = new ArrayList<Point2D.Double>();
    var fold = new ArrayList<Point2D.Double>();
    for (var row = 0; row < ROWS; row++) {
      double u = row / (ROWS - 1.0);
      left.add(hem(posed, u, -1));
      right.add(hem(posed, u, 1));
      fold.add(hem(posed, u, 0.25));
    }
    var outline = new ArrayList<Point2D.Double>(left);
    outline.add(hem(posed, 1.03, -0.3));
    outline.add(hem(posed, 0.98, 0.35));
    outline.addAll(right.reversed());
    drawing.fill(Outline.closed(outline), posed.showsFront() ? Appearance.shade(cloth) : cloth);
    var shade = new ArrayList<Point2D.Double>(right);
    shade.addAll(fold.reversed());
    drawing.detail(Outline.closed(shade), Appearance.deep(cloth), 0.45);
    drawing.line(
        Outline.open(
            fold.stream().map(p -> new Point2D.Double(p.x - 0.035 * posed.size(), p.y)).toList()),
        0.010 * posed.size(),
        Appearance.shade(Appearance.bright(cloth)));
  }

  /** A point of a cape: {@code u} is 0 at the shoulders and 1 at the hem. */
  private static Point2D.Double hem(Posed posed, double u, double side) {
    double k = posed.size();
    var bones = posed.bones();
    double wind = posed.wind();
    double t = posed.seconds();
    double wave =
        StrictMath.sin(t * 5.2 - u * 4.2 + side * 0.7) * 0.075 * u * (0.25 + wind)
            + StrictMath.sin(t * 8.3 - u * 7 + side) * 0.03 * u * wind;
    double back = -0.085 - u * (0.10 + 0.62 * wind) - 0.03 * side * u;
    double down = u * (1.12 - 0.42 * wind * u) + wave;
    double wide = (0.155 + 0.16 * u) * side * (posed.build().shoulder() / 0.17);
    var neck = bones.neck().plus(0, 0.035 * k * Math.abs(side), 0);
    return posed
        .view()
        .at(neck.plus(new Vec(back * k, down * k, wide * k).pitch(posed.pose().tilt * 0.85)));
  }

  private static void backpack(Drawing drawing, Posed posed) {
    var bones = posed.bones();
    double k = posed.size() * posed.bulk();
    var chest = bones.waist().mix(bones.neck(), 0.45);
    int cloth = posed.look().accent();
    var at = chest.plus(new Vec(-0.19 * k, 0, 0).pitch(bones.spineAngle()));
    drawing.fill(
        posed.hull(
            new Ball(at.plus(0.02 * k, -0.12 * k, 0.07 * k), 0.085 * k),
            new Ball(at.plus(0.02 * k, -0.12 * k, -0.07 * k), 0.085 * k),
            new Ball(at.plus(0, 0.13 * k, 0.07 * k), 0.10 * k),
            new Ball(at.plus(0, 0.13 * k, -0.07 * k), 0.10 * k)),
        cloth);
    drawing.detail(
        posed.hull(
            new Ball(at.plus(-0.03 * k, 0.12 * k, 0.05 * k), 0.06 * k),
            new Ball(at.plus(-0.03 * k, 0.12 * k, -0.05 * k), 0.06 * k)),
        Appearance.shade(cloth));
  }
}
