package filmgate.render.rig.body;

import filmgate.render.draw.Drawing;
import filmgate.render.rig.form.Ball;
import filmgate.render.rig.form.Outline;
import filmgate.render.rig.form.Vec;
import filmgate.render.rig.look.Appearance;
import filmgate.render.rig.look.Outfit.Extra;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;

/** Draws what is on the front of the trunk: collars, lapels, ties, badges, and aprons. */
final class ChestDrawing {
  private final Drawing drawing;
  private final Posed posed;
  private final Appearance look;

  ChestDrawing(Drawing drawing, Posed posed) {
    this.drawing = drawing;
    this.posed = posed;
    this.look = posed.look();
  }

  void front() {
    var outfit = look.outfit();
    double k = posed.size();
    if (outfit.has(Extra.JACKET)) {
      jacket(k);
    }
    if (outfit.has(Extra.NUMBER)) {
      drawing.detail(patch(-0.38, 0.28, 0.38, 0.28, 0.38, 0.66, -0.38, 0.66), 0xf7f4ec);
      drawing.line(curve(-0.12, 0.56, -0.02, 0.60, -0.04, 0.36), 0.016 * k, 0x2b2b35);
      drawing.line(curve(0.10, 0.58, 0.24, 0.52, 0.10, 0.36, 0.26, 0.36), 0.016 * k, 0x2b2b35);
    }
    collar(k);
    if (outfit.has(Extra.TIE)) {
      drawing.detail(
          patch(-0.06, 0.96, 0.06, 0.96, 0.10, 0.20, 0, 0.04, -0.10, 0.20), look.accent());
    }
    if (outfit.has(Extra.CROSSED)) {
      drawing.line(curve(0.48, 0.98, 0.05, 0.55, -0.42, 0.05), 0.030 * k, look.accent());
      drawing.line(curve(-0.48, 0.98, -0.1, 0.62, 0.2, 0.40), 0.026 * k, look.accent());
    }
    if (outfit.has(Extra.STETHOSCOPE)) {
      drawing.line(
          curve(-0.36, 1.0, -0.34, 0.6, -0.1, 0.35, 0.2, 0.5, 0.36, 1.0), 0.012 * k, 0x3d4654);
      drawing.detail(Outline.circle(chest(-0.1, 0.33), 0.018 * k), 0xb8c2cc);
    }
    if (outfit.has(Extra.BADGE)) {
      drawing.detail(Outline.circle(chest(-0.42, 0.62), 0.022 * k), 0xf1c644);
    }
    if (outfit.has(Extra.ARMOUR)) {
      drawing.line(curve(-0.85, 0.42, 0, 0.30, 0.85, 0.42), 0.012 * k, Appearance.deep(look.top()));
      drawing.line(curve(0, 0.95, 0, 0.32, 0, -0.1), 0.010 * k, Appearance.bright(look.top()));
    }
  }

  private void jacket(double k) {
    int cloth = look.accent();
    drawing.fill(
        patch(
            -0.38, 1.02, -0.30, 0.55, -0.20, 0.15, -0.05, -0.22, 0.03, -0.22, 0.16, 0.15, 0.26,
            0.55, 0.38, 1.02),
        look.top());
    int lapel = Appearance.shade(cloth);
    drawing.detail(patch(-0.38, 1.02, -0.30, 0.55, -0.17, 0.12, -0.66, 0.60), lapel);
    drawing.detail(patch(0.38, 1.02, 0.26, 0.55, 0.13, 0.12, 0.62, 0.60), lapel);
    drawing.line(curve(-0.01, -0.22, 0.02, -0.55, 0.0, -0.98), 0.006 * k, Appearance.deep(cloth));
  }

  private void collar(double k) {
    switch (look.outfit().collar()) {
      case ROUND -> drawing.detail(neckline(0.29, 0.86), look.neck());
      case DEEP -> drawing.detail(neckline(0.36, 0.62), look.neck());
      case SHIRT -> {
        drawing.detail(neckline(0.26, 0.72), look.neck());
        int light = Appearance.bright(look.top());
        drawing.detail(patch(-0.30, 1.06, -0.02, 0.74, -0.24, 0.68, -0.46, 0.94), light);
        drawing.detail(patch(0.30, 1.06, 0.02, 0.74, 0.24, 0.68, 0.46, 0.94), light);
        if (!look.outfit().has(Extra.JACKET)) {
          drawing.line(curve(0, 0.70, 0, 0.1), 0.004 * k, Appearance.shade(look.top()));
        }
      }
      case HOOD -> {
        drawing.detail(neckline(0.28, 0.86), look.neck());
        int edge = Appearance.shade(look.top());
        drawing.line(
            curve(-0.46, 1.0, -0.30, 0.80, 0, 0.72, 0.30, 0.80, 0.46, 1.0), 0.035 * k, edge);
        drawing.line(curve(-0.14, 0.74, -0.16, 0.46), 0.008 * k, 0xf2efe8);
        drawing.line(curve(0.14, 0.74, 0.13, 0.44), 0.008 * k, 0xf2efe8);
      }
      case HIGH ->
          drawing.fill(
              Outline.strand(
                  posed.view(),
                  List.of(
                      new Ball(posed.bones().neck().plus(0.004, -0.05 * k, 0), 0.052 * k),
                      new Ball(posed.bones().neck().plus(0.002, 0.02 * k, 0), 0.062 * k))),
              Appearance.shade(look.top()));
    }
  }

  private Path2D.Double neckline(double half, double down) {
    double mid = (1.0 + down) / 2;
    return Outline.closed(
        List.of(
            chest(-half, 1.03),
            chest(-half * 0.72, mid),
            chest(0, down),
            chest(half * 0.72, mid),
            chest(half, 1.03),
            chest(0, 1.10)));
  }

  void apron(double k) {
    int cloth = look.accent();
    drawing.fill(
        patch(
            -0.62, 0.62, 0.62, 0.62, 0.80, 0.10, 0.98, 0.0, 1.02, -0.9, -1.02, -0.9, -0.98, 0.0,
            -0.80, 0.10),
        cloth);
    var low = List.of(chest(0, -0.8), chest(0, -1.5), chest(0, -1.95));
    double half = Math.abs(chest(1.02, -0.9).x - chest(-1.02, -0.9).x) / 2;
    if (posed.bones().leftLeg().knee().y() > posed.bones().hips().y() + 0.3 * k) {
      drawing.fill(Outline.panel(low, half, half * 1.05, half * 1.08), cloth);
    }
    drawing.line(curve(-0.58, 0.62, -0.36, 1.04), 0.018 * k, cloth);
    drawing.line(curve(0.58, 0.62, 0.36, 1.04), 0.018 * k, cloth);
    drawing.line(
        curve(-0.98, 0.02, -0.5, -0.03, 0, -0.04, 0.5, -0.03, 0.98, 0.02),
        0.014 * k,
        Appearance.shade(cloth));
    drawing.detail(
        patch(-0.34, -0.28, 0.34, -0.28, 0.32, -0.68, -0.32, -0.68), Appearance.shade(cloth), 0.7);
  }

  /** A point of the chest: {@code side} is -1 at the left edge, and {@code up} is 1 at the neck. */
  Point2D.Double chest(double side, double up) {
    var bones = posed.bones();
    double build = look.build().shoulder();
    double k = posed.bulk() * posed.size();
    double deep =
        0.108
            * k
            * (1 - 0.5 * Math.max(0, up - 0.7) / 0.3)
            * Math.sqrt(Math.max(0, 1 - side * side * 0.9));
    var centre =
        up < 0.0 ? bones.waist().mix(bones.hips(), -up) : bones.waist().mix(bones.neck(), up);
    double width = up < 0.3 ? 0.8 * build : build;
    return posed
        .view()
        .at(
            centre.plus(
                new Vec(deep, 0, side * width).yaw(bones.twist()).pitch(bones.spineAngle())));
  }

  private Path2D.Double patch(double... sidesAndUps) {
    var points = new ArrayList<Point2D.Double>();
    for (var i = 0; i < sidesAndUps.length; i += 2) {
      points.add(chest(sidesAndUps[i], sidesAndUps[i + 1]));
    }
    return Outline.polygon(points);
  }

  private Path2D.Double curve(double... sidesAndUps) {
    var points = new ArrayList<Point2D.Double>();
    for (var i = 0; i < sidesAndUps.length; i += 2) {
      points.add(chest(sidesAndUps[i], sidesAndUps[i + 1]));
    }
    return Outline.open(points);
  }
}
