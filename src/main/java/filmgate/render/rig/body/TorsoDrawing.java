package filmgate.render.rig.body;

import filmgate.render.draw.Drawing;
import filmgate.render.draw.Light;
import filmgate.render.rig.form.Ball;
import filmgate.render.rig.form.Outline;
import filmgate.render.rig.form.Vec;
import filmgate.render.rig.form.View;
import filmgate.render.rig.look.Appearance;
import filmgate.render.rig.look.Outfit.Bottom;
import filmgate.render.rig.look.Outfit.Extra;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;

/** Draws the trunk and its clothes, with the neck. */
final class TorsoDrawing {
  private final Drawing drawing;
  private final Posed posed;
  private final Appearance look;
  private final List<Point2D.Double> line = new ArrayList<>();
  private final double[] widths = new double[7];
  private final ChestDrawing chest;

  private TorsoDrawing(Drawing drawing, Posed posed) {
    this.drawing = drawing;
    this.posed = posed;
    this.look = posed.look();
    this.chest = new ChestDrawing(drawing, posed);
    sections();
  }

  static void draw(Drawing drawing, Posed posed) {
    new TorsoDrawing(drawing, posed).draw();
  }

  /** From the hips up to the neck: centres and half widths as they are seen. */
  private void sections() {
    var bones = posed.bones();
    var build = look.build();
    double k = build.bulk() * posed.size();
    double fullness = 0.012 * look.outfit().fullness() * posed.size();
    double waist = look.woman() ? 0.100 : 0.122;
    double chest = build.shoulder() * (look.woman() ? 0.80 : 0.86);
    double bust = look.woman() ? 0.118 : 0.112;
    // A skirt or a coat covers the lower end.
    double low = look.outfit().hem() > 0.2 ? 0.85 : 1;
    var view = new View(posed.view().yaw() + bones.twist());
    add(
        0,
        bones.hips().plus(0, 0.05 * k, 0),
        posed.view(),
        ((Math.max(0.142, hips()) + 0.004) * k + fullness) * low,
        (0.105 * k + fullness) * low);
    add(
        1,
        bones.hips().plus(0, -0.03 * k, 0),
        posed.view(),
        Math.max(0.142, hips()) * k + fullness,
        0.105 * k + fullness);
    add(2, bones.waist(), view, waist * k + fullness, 0.088 * k + fullness);
    var high = bones.waist().mix(bones.neck(), 0.5);
    add(
        3,
        forward(high, 0.018 * k),
        view,
        chest * (look.woman() ? 0.96 : 1) + fullness,
        bust * k + fullness);
    var armpit = bones.waist().mix(bones.neck(), 0.76);
    add(
        4,
        forward(armpit, 0.008 * k),
        view,
        build.shoulder() * 0.96 + fullness,
        0.100 * k + fullness);
    var shoulder = bones.waist().mix(bones.neck(), 0.905);
    add(5, shoulder, view, build.shoulder() * 0.88 + fullness * 0.5, 0.075 * k + fullness * 0.5);
    add(6, bones.neck().plus(0, -0.012 * k, 0), view, 0.062 * k, 0.058 * k);
  }

  /** Half the width of the hips, in metres of an ordinary adult. */
  private double hips() {
    return look.build().hip() / posed.size() / posed.bulk() + 0.070;
  }

  private Vec forward(Vec point, double by) {
    return point.plus(new Vec(by, 0, 0).pitch(posed.bones().spineAngle()));
  }

  private void add(int i, Vec centre, View view, double side, double deep) {
    line.add(posed.view().at(centre));
    widths[i] = view.halfWidth(deep, side);
  }

  private void draw() {
    neck();
    pelvis();
    var whole = Outline.loft(line, widths, -1, 1);
    int cloth = look.outfit().has(Extra.JACKET) ? look.accent() : look.top();
    drawing.fill(whole, cloth);
    drawing.detail(shade(), Appearance.deep(cloth), 0.26);
    if (posed.showsFront()) {
      stripes();
    }
    skirt();
    if (posed.showsFront()) {
      chest.front();
    }
    over();
  }

  /** The side of the trunk that is turned away from the light; it ends above a skirt. */
  private Path2D.Double shade() {
    var from = look.outfit().hem() > 0.2 ? 2 : 0;
    var outline = new ArrayList<Point2D.Double>();
    for (var i = from; i < line.size(); i++) {
      outline.add(Outline.side(line, i, -widths[i]));
    }
    for (var i = line.size() - 1; i >= from; i--) {
      outline.add(Outline.side(line, i, -widths[i] * (i == 2 && from == 2 ? 0.97 : 0.42)));
    }
    return Outline.closed(outline);
  }

  private void neck() {
    var bones = posed.bones();
    double k = posed.bulk() * posed.size();
    var head = posed.head();
    double radius = (look.woman() ? 0.041 : 0.052) * k;
    var low = forward(bones.neck().plus(0, 0.035 * k, 0), 0.004);
    drawing.fill(
        posed.hull(new Ball(low, radius * 1.18), head.ball(-0.06, 0.22, 0, radius / head.size())),
        look.neck());
    if (posed.showsFront()) {
      drawing.detail(
          posed.hull(
              head.ball(0.03, 0.36, 0, radius * 0.86 / head.size()),
              head.ball(-0.04, 0.28, 0, radius * 0.98 / head.size())),
          look.skinShade(),
          0.9);
    }
  }

  private void pelvis() {
    var bones = posed.bones();
    double k = posed.bulk() * posed.size();
    var bottom = look.outfit().bottom();
    int rgb = bottom == Bottom.BARE ? look.top() : look.bottom();
    double wide = 0.012 * look.outfit().fullness();
    drawing.fill(
        posed.hull(
            new Ball(bones.waist().mix(bones.hips(), 0.45), 0.080 * k),
            new Ball(bones.leftLeg().hip().plus(-0.012, 0.0, 0), (0.070 + wide) * k),
            new Ball(bones.rightLeg().hip().plus(-0.012, 0.0, 0), (0.070 + wide) * k)),
        rgb);
  }

  /** The part of a coat, dress, or skirt below the waist. */
  private void skirt() {
    double hem = look.outfit().hem();
    if (hem <= 0.2) {
      return;
    }
    var cloth = skirtColour();
    var centres = new ArrayList<Point2D.Double>();
    var wide = new ArrayList<Double>();
    double k = posed.size();
    centres.add(line.get(2));
    wide.add(widths[2]);
    centres.add(line.get(1));
    wide.add(widths[1] * 1.10);
    for (var at = 0.5; at < hem + 0.26; at += 0.5) {
      double level = Math.min(at, hem);
      var left = alongLeg(level, true);
      var right = alongLeg(level, false);
      var middle = new Point2D.Double((left.x + right.x) / 2, (left.y + right.y) / 2);
      double apart = left.distance(right) / 2;
      var sits = left.y < line.get(1).y + 0.3 * look.build().thigh() && level > 0.9;
      double flare = sits ? -0.02 : look.outfit().flare() * level / Math.max(1, hem) * k;
      double sway = 0.012 * k * level * StrictMath.sin(posed.seconds() * 3.4);
      middle.x -= posed.wind() * 0.06 * level + sway * (flare > 0.05 ? 1 : 0);
      centres.add(middle);
      wide.add(
          sits ? 0.105 * k : Math.max(apart + 0.075 * k, widths[1] * (1 - 0.08 * level)) + flare);
    }
    var shape = Outline.panel(centres, wide.stream().mapToDouble(Double::doubleValue).toArray());
    drawing.fill(shape, cloth);
    folds(centres, wide, cloth);
  }

  private int skirtColour() {
    var outfit = look.outfit();
    if (outfit.has(Extra.JACKET)) {
      return look.accent();
    }
    return outfit.bottom() == Bottom.BARE && outfit.has(Extra.BELT) ? look.bottom() : look.top();
  }

  private void folds(List<Point2D.Double> centres, List<Double> wide, int cloth) {
    for (var at : new double[] {-0.55, 0.05, 0.55}) {
      var points = new ArrayList<Point2D.Double>();
      var thin = new double[centres.size() - 1];
      for (var i = 1; i < centres.size(); i++) {
        var centre = centres.get(i);
        points.add(new Point2D.Double(centre.x + wide.get(i) * at * 0.9, centre.y));
        thin[i - 1] = 0.004 + 0.010 * (i - 1) * posed.size();
      }
      drawing.detail(Outline.panel(points, thin), Appearance.deep(cloth), 0.20);
    }
  }

  /** A point on a leg: 0 is the hip, 2 is the knee, and 3 is the ankle. */
  private Point2D.Double alongLeg(double level, boolean left) {
    var leg = left ? posed.bones().leftLeg() : posed.bones().rightLeg();
    if (level <= 2) {
      return posed.view().at(leg.hip().mix(leg.knee(), level / 2));
    }
    // Cloth hangs: below the knee, it follows the shin only in part.
    var down = leg.knee().mix(leg.ankle(), level - 2);
    var plumb = new Vec(leg.knee().x(), down.y(), leg.knee().z());
    return posed.view().at(plumb.mix(down, 0.55));
  }

  private void stripes() {
    if (look.outfit().has(Extra.STRIPES)) {
      for (var at = 0.6; at < 4.4; at += 0.62) {
        drawing.detail(
            Outline.panel(List.of(mid(at + 0.26), mid(at)), wide(at + 0.26), wide(at)),
            look.accent());
      }
    }
  }

  /** What is worn over everything else. */
  private void over() {
    var outfit = look.outfit();
    double k = posed.size();
    if (outfit.has(Extra.APRON) && posed.showsFront()) {
      chest.apron(k);
    }
    if (outfit.has(Extra.BELT)) {
      var centres = List.of(mid(1.55), mid(1.85));
      drawing.detail(
          Outline.panel(centres, widths[2] * 1.03, widths[2] * 1.03),
          Light.mix(look.accent(), 0x2a1a18, 0.3));
    }
    if (outfit.has(Extra.CAPE)) {
      mantle(k);
    }
    if (outfit.has(Extra.TUTU)) {
      var hips = posed.view().at(posed.bones().waist().mix(posed.bones().hips(), 0.75));
      drawing.fill(Outline.ellipse(hips, 0.30 * k, 0.065 * k, 0.05), look.accent());
      drawing.detail(
          Outline.ellipse(hips, 0.24 * k, 0.035 * k, 0.05), Appearance.bright(look.accent()), 0.8);
    }
    if (outfit.has(Extra.SCARF)) {
      scarf(k);
    }
  }

  private Point2D.Double mid(double at) {
    var low = line.get((int) at);
    var high = line.get((int) at + 1);
    double t = at - (int) at;
    return new Point2D.Double(low.x + (high.x - low.x) * t, low.y + (high.y - low.y) * t);
  }

  /** The part of a cape that lies on the shoulders. */
  private void mantle(double k) {
    var bones = posed.bones();
    var left = bones.leftArm().shoulder();
    var right = bones.rightArm().shoulder();
    var neck = bones.neck();
    drawing.fill(
        posed.hull(
            new Ball(neck.plus(0, -0.005 * k, 0), 0.075 * k),
            new Ball(left.plus(-0.01, 0.012 * k, 0), 0.068 * k),
            new Ball(right.plus(-0.01, 0.012 * k, 0), 0.068 * k),
            new Ball(neck.mix(bones.waist(), 0.38).plus(0.075 * k, 0, 0), 0.05 * k)),
        look.accent());
    if (posed.showsFront()) {
      drawing.detail(Outline.circle(chest.chest(0, 0.80), 0.020 * k), 0xe8c15a);
    }
  }

  private double wide(double at) {
    var i = (int) at;
    return widths[i] + (widths[i + 1] - widths[i]) * (at - i);
  }

  private void scarf(double k) {
    var neck = posed.bones().neck();
    int cloth = look.accent();
    double flap = StrictMath.sin(posed.seconds() * 5) * 0.03 * (0.3 + posed.wind());
    var from = neck.plus(-0.03 * k, 0.0, -0.02 * k);
    drawing.fill(
        Outline.strand(
            posed.view(),
            List.of(
                new Ball(from, 0.030 * k),
                new Ball(
                    from.plus(
                        new Vec(-0.12 - 0.1 * posed.wind(), 0.06 - 0.05 * posed.wind() + flap, 0)
                            .times(k)),
                    0.036 * k),
                new Ball(
                    from.plus(
                        new Vec(-0.22 - 0.2 * posed.wind(), 0.20 - 0.2 * posed.wind() - flap, 0)
                            .times(k)),
                    0.042 * k))),
        Appearance.shade(cloth));
    drawing.fill(
        posed.hull(
            new Ball(neck.plus(0.025 * k, -0.018 * k, 0.035 * k), 0.040 * k),
            new Ball(neck.plus(0.025 * k, -0.018 * k, -0.035 * k), 0.040 * k),
            new Ball(neck.plus(-0.03 * k, -0.035 * k, 0), 0.046 * k)),
        cloth);
  }
}
