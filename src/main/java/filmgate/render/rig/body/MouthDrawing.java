package filmgate.render.rig.body;

import filmgate.render.draw.Drawing;
import filmgate.render.draw.Light;
import filmgate.render.rig.form.Outline;
import filmgate.render.rig.look.Appearance;
import filmgate.render.rig.pose.Expression;
import java.awt.geom.Area;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;

/** Draws a mouth. */
final class MouthDrawing {
  private final Drawing drawing;
  private final Appearance look;
  private final HeadFrame head;
  private final Expression face;
  private final double unit;
  private final boolean fine;

  MouthDrawing(Drawing drawing, Posed posed, HeadFrame head) {
    this.drawing = drawing;
    this.look = posed.look();
    this.head = head;
    this.face = posed.pose().face;
    this.unit = head.size();
    this.fine = posed.detail().fine();
  }

  void draw() {
    double open = Math.clamp(face.open, 0, 1);
    double round = face.round * Math.min(1, open * 2);
    double smile = face.smile;
    double half =
        (0.088 + 0.034 * Math.max(0, smile)) * (1 - 0.42 * round) * (look.woman() ? 0.95 : 1.05);
    double corner = 0.268 - 0.040 * smile + 0.010 * open;
    double deep = 0.330 - 0.010 * Math.max(0, smile);
    double gap = open * (0.055 + 0.075 * round);
    double up = 0.262 - 0.30 * gap + 0.012 * Math.max(0, smile);
    double down = 0.262 + gap + 0.020 * Math.max(0, smile);
    double cornerX = 0.290 - 0.25 * Math.max(0, half - 0.09);
    var left = head.seen(cornerX, corner, -half);
    var right = head.seen(cornerX, corner, half);
    var upper = head.seen(deep, up, 0);
    var lower = head.seen(deep, down, 0);
    if (fine || look.woman()) {
      lips(left, right, upper, lower, up, down, deep, half);
    }
    if (open > 0.06) {
      openMouth(left, right, upper, lower, smile, round);
    } else {
      drawing.line(
          Outline.arc(left, upper, right),
          (fine ? 0.011 : 0.017) * unit,
          Light.mix(look.lips(), 0x4a1520, 0.55));
    }
    if (fine && smile > 0.35) {
      for (var side : new int[] {-1, 1}) {
        if (head.faces(0.8, 0, side * 0.6) > 0.3) {
          drawing.line(
              head.line(
                  0.315,
                  0.175,
                  side * 0.135,
                  0.305,
                  0.215,
                  side * (half + 0.055),
                  0.30,
                  0.255,
                  side * (half + 0.05)),
              0.008 * unit * Math.min(1, smile),
              Light.mix(look.skin(), look.skinShade(), 0.55));
        }
      }
    }
  }

  private void lips(
      Point2D left,
      Point2D right,
      Point2D upper,
      Point2D lower,
      double up,
      double down,
      double deep,
      double half) {
    var top = new Path2D.Double();
    top.moveTo(left.getX(), left.getY());
    var bowLeft = head.seen(deep, up - 0.034, -half * 0.28);
    var bow = head.seen(deep + 0.004, up - 0.024, 0);
    var bowRight = head.seen(deep, up - 0.034, half * 0.28);
    top.quadTo((left.getX() + bowLeft.x) / 2, bowLeft.y, bowLeft.x, bowLeft.y);
    top.lineTo(bow.x, bow.y);
    top.lineTo(bowRight.x, bowRight.y);
    top.quadTo((right.getX() + bowRight.x) / 2, bowRight.y, right.getX(), right.getY());
    Outline.quad(top, upper, right, left);
    top.closePath();
    drawing.detail(top, Light.mix(look.lips(), 0x6b1f2a, 0.18));
    var under = head.seen(deep - 0.008, down + 0.046, 0);
    drawing.detail(Outline.lens(left, lower, right, under), look.lips());
    if (fine) {
      drawing.detail(
          Outline.ellipse(
              head.seen(deep + 0.004, down + 0.026, -half * 0.25), 0.026 * unit, 0.008 * unit, 0),
          0xffffff,
          0.22);
    }
  }

  private void openMouth(
      Point2D left, Point2D right, Point2D upper, Point2D lower, double smile, double round) {
    var inside = Outline.lens(left, upper, right, lower);
    drawing.detail(inside, 0x5a1822);
    double height = lower.distance(upper);
    if (round < 0.75 || smile > 0.4) {
      var teeth =
          new Point2D.Double(upper.getX(), upper.getY() + Math.min(height * 0.42, 0.035 * unit));
      drawing.detail(Outline.lens(left, upper, right, teeth), 0xfdf8f0);
    }
    if (height > 0.05 * unit) {
      var tongue = new Area(inside);
      tongue.intersect(
          new Area(
              Outline.ellipse(
                  new Point2D.Double(lower.getX(), lower.getY()), 0.06 * unit, height * 0.38, 0)));
      drawing.detail(tongue, 0xd4606a);
    }
  }
}
