package filmgate.render.rig.body;

import filmgate.render.draw.Drawing;
import filmgate.render.draw.Light;
import filmgate.render.rig.form.Outline;
import filmgate.render.rig.look.Appearance;
import filmgate.render.rig.motion.RideMotion;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.util.List;

/** Draws what is ridden: a bicycle, a skateboard, a snowboard, or a surfboard. */
final class MountDrawing {
  private static final int TYRE = 0x2b2b33;
  private static final int METAL = 0xaab2bd;

  private final Drawing drawing;
  private final Posed posed;
  private final double k;

  MountDrawing(Drawing drawing, Posed posed) {
    this.drawing = drawing;
    this.posed = posed;
    this.k = posed.size();
  }

  void draw() {
    switch (posed.belongings().mount()) {
      case "bicycle" -> bicycle();
      case "skateboard" -> skateboard();
      case "snowboard" -> board(0.78, 0.02, 0.05);
      case "surfboard" -> surfboard();
      case "skis" -> skis();
      case "broom" -> broom();
      case "cloud" -> cloud();
      default -> {
        // On foot.
      }
    }
  }

  private void bicycle() {
    var rear = at(-0.50, -RideMotion.WHEEL);
    var front = at(0.58, -RideMotion.WHEEL);
    wheel(rear);
    wheel(front);
    var crank = posed.view().at(RideMotion.crank(posed.build()));
    var hips = posed.view().at(posed.bones().hips());
    var seat = new Point2D.Double(hips.x - 0.02 * k, hips.y + 0.115 * k);
    var left = posed.view().at(posed.bones().leftArm().wrist());
    var right = posed.view().at(posed.bones().rightArm().wrist());
    var bar = new Point2D.Double((left.x + right.x) / 2, (left.y + right.y) / 2 + 0.03 * k);
    var head = new Point2D.Double(front.x - 0.13 * k, bar.y + 0.16 * k);
    var frame = new Path2D.Double();
    polyline(
        frame, rear, crank, head, new Point2D.Double(seat.x + 0.03 * k, seat.y + 0.12 * k), rear);
    polyline(frame, seat, crank);
    int colour = posed.belongings().colour(Light.mix(posed.look().accent(), 0xd84a3a, 0.25));
    drawing.line(line(head, front), 0.030 * k, Appearance.shade(colour));
    drawing.limb(frame, 0.034 * k, colour);
    drawing.line(line(head, bar), 0.028 * k, METAL);
    drawing.line(line(left, right), 0.030 * k, TYRE);
    drawing.fill(
        Outline.hull(
            List.of(
                new Point2D.Double(seat.x - 0.09 * k, seat.y),
                new Point2D.Double(seat.x + 0.11 * k, seat.y)),
            0.032 * k,
            0.018 * k),
        TYRE);
    pedals(crank);
  }

  private void pedals(Point2D.Double crank) {
    drawing.fill(Outline.circle(crank, 0.075 * k), METAL);
    for (var right : new boolean[] {false, true}) {
      var pedal = posed.view().at(RideMotion.pedal(posed.seconds(), posed.build(), right));
      drawing.line(line(crank, pedal), 0.026 * k, TYRE);
      drawing.line(
          line(
              new Point2D.Double(pedal.x - 0.05 * k, pedal.y),
              new Point2D.Double(pedal.x + 0.05 * k, pedal.y)),
          0.022 * k,
          TYRE);
    }
  }

  private void wheel(Point2D.Double hub) {
    double radius = (RideMotion.WHEEL - 0.018) * k;
    drawing.limb(Outline.circle(hub, radius), 0.036 * k, TYRE);
    var spokes = new Path2D.Double();
    for (var i = 0; i < 6; i++) {
      double angle = posed.seconds() * 4.2 / RideMotion.WHEEL + Math.PI * i / 6;
      double x = StrictMath.cos(angle) * radius;
      double y = StrictMath.sin(angle) * radius;
      spokes.moveTo(hub.x - x, hub.y - y);
      spokes.lineTo(hub.x + x, hub.y + y);
    }
    drawing.line(spokes, 0.005 * k, METAL);
    drawing.detail(Outline.circle(hub, 0.030 * k), METAL);
  }

  /** A board with the foam behind and below it. */
  private void surfboard() {
    for (var i = 0; i < 9; i++) {
      double u = (posed.seconds() * 1.6 + i / 9.0) % 1;
      double x = -0.75 - 0.9 * u;
      double y = -0.02 - 0.55 * u * (1 - u) * (i % 3 == 0 ? 1.4 : 0.8);
      drawing.detail(
          Outline.circle(at(x, y), (0.05 + 0.09 * u) * k), 0xf4fbfd, 0.85 * (1 - u * 0.8));
    }
    board(1.0, 0.05, 0.09);
    for (var i = 0; i < 6; i++) {
      drawing.detail(Outline.circle(at(-0.9 + 0.3 * i, -0.01), 0.06 * k), 0xf4fbfd, 0.8);
    }
  }

  /** Two skis, the poles, and the snow that flies behind. */
  private void skis() {
    for (var i = 0; i < 16; i++) {
      double u = (posed.seconds() * 1.9 + i / 16.0) % 1;
      double x = -0.45 - 1.5 * u;
      double y = -0.05 - (0.5 + 0.25 * (i % 4)) * u * (1.25 - u);
      drawing.detail(
          Outline.circle(at(x, y), (0.04 + 0.11 * u) * k), 0xfbfdff, 0.9 * (1 - u * 0.85));
    }
    for (var leg : List.of(posed.bones().leftLeg(), posed.bones().rightLeg())) {
      var foot = posed.view().at(leg.ankle());
      var ski =
          Outline.open(
              List.of(
                  new Point2D.Double(foot.x - 0.75 * k, foot.y + 0.075 * k),
                  new Point2D.Double(foot.x + 0.72 * k, foot.y + 0.075 * k),
                  new Point2D.Double(foot.x + 0.92 * k, foot.y - 0.02 * k)));
      drawing.limb(ski, 0.035 * k, Light.mix(posed.look().accent(), 0xd8343c, 0.5));
    }
    for (var arm : List.of(posed.bones().leftArm(), posed.bones().rightArm())) {
      var hand = posed.view().at(arm.wrist());
      drawing.line(
          line(
              new Point2D.Double(hand.x + 0.03 * k, hand.y - 0.08 * k),
              new Point2D.Double(hand.x - 0.62 * k, Math.min(-0.03 * k, hand.y + 0.62 * k))),
          0.018 * k,
          TYRE);
    }
  }

  /** A golden cloud below the feet, whose end trails behind. */
  private void cloud() {
    double t = posed.seconds();
    for (var i = 0; i < 9; i++) {
      double x = -1.15 + 0.2 * i;
      double y = 0.02 + 0.03 * StrictMath.sin(1.7 * t + i);
      drawing.fill(
          Outline.ellipse(at(x, y), (0.13 + 0.02 * i) * k, (0.07 + 0.016 * i) * k, 0),
          i % 2 == 0 ? 0xfdf3da : 0xf6e2b4);
    }
    for (var i = 0; i < 4; i++) {
      drawing.line(
          Outline.open(
              List.of(
                  at(-0.35 + 0.25 * i, 0.06),
                  at(-0.28 + 0.25 * i, -0.02),
                  at(-0.18 + 0.25 * i, 0.0),
                  at(-0.21 + 0.25 * i, 0.06))),
          0.018 * k,
          0xe0b765);
    }
  }

  /** A broom below the hips, its brush behind. */
  private void broom() {
    var hips = posed.view().at(posed.bones().hips());
    var hand = posed.view().at(posed.bones().rightArm().wrist());
    var tail = new Point2D.Double(hips.x - 0.45 * k, hips.y + 0.22 * k);
    var tip = new Point2D.Double(hand.x + 0.35 * k, hand.y - 0.05 * k);
    drawing.limb(line(tail, tip), 0.035 * k, 0x7a5236);
    drawing.fill(
        Outline.closed(
            List.of(
                new Point2D.Double(tail.x + 0.05 * k, tail.y - 0.05 * k),
                new Point2D.Double(tail.x - 0.28 * k, tail.y - 0.11 * k),
                new Point2D.Double(tail.x - 0.56 * k, tail.y + 0.02 * k),
                new Point2D.Double(tail.x - 0.50 * k, tail.y + 0.20 * k),
                new Point2D.Double(tail.x - 0.22 * k, tail.y + 0.16 * k),
                new Point2D.Double(tail.x + 0.05 * k, tail.y + 0.04 * k))),
        0xd9ae55);
    drawing.limb(
        line(
            new Point2D.Double(tail.x - 0.06 * k, tail.y - 0.07 * k),
            new Point2D.Double(tail.x - 0.07 * k, tail.y + 0.09 * k)),
        0.03 * k,
        0xa8432f);
  }

  private void skateboard() {
    for (var x : new double[] {-0.25, 0.25}) {
      drawing.fill(Outline.circle(at(x, -0.033), 0.033 * k), 0xf2e6c8);
      drawing.detail(Outline.circle(at(x, -0.033), 0.012 * k), TYRE);
    }
    board(0.42, 0.05, 0.085);
  }

  /** A board whose ends bend up. */
  private void board(double half, double bend, double above) {
    var top =
        List.of(
            at(-half, -above - bend - 0.02),
            at(-half * 0.72, -above - 0.025),
            at(half * 0.72, -above - 0.025),
            at(half, -above - bend - 0.02));
    var path = Outline.open(top);
    path.append(
        Outline.open(
            List.of(
                at(half, -above - bend),
                at(half * 0.7, -above + 0.018),
                at(-half * 0.7, -above + 0.018),
                at(-half, -above - bend))),
        true);
    path.closePath();
    drawing.fill(path, posed.belongings().colour(posed.look().accent()));
  }

  private Point2D.Double at(double x, double y) {
    return new Point2D.Double(x * k, y * k);
  }

  private static Path2D.Double line(Point2D from, Point2D to) {
    var path = new Path2D.Double();
    polyline(path, from, to);
    return path;
  }

  private static void polyline(Path2D path, Point2D... points) {
    path.moveTo(points[0].getX(), points[0].getY());
    for (var point : points) {
      path.lineTo(point.getX(), point.getY());
    }
  }
}
