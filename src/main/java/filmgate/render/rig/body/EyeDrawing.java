package filmgate.render.rig.body;

import filmgate.render.draw.Drawing;
import filmgate.render.draw.Light;
import filmgate.render.rig.form.Outline;
import filmgate.render.rig.look.Appearance;
import filmgate.render.rig.pose.Expression;
import java.awt.geom.Area;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;

/** Draws eyes and brows. */
final class EyeDrawing {
  private static final int INK = 0x2a1a1e;

  private final Drawing drawing;
  private final Posed posed;
  private final Appearance look;
  private final HeadFrame head;
  private final Expression face;
  private final double unit;
  private final boolean fine;

  EyeDrawing(Drawing drawing, Posed posed, HeadFrame head) {
    this.drawing = drawing;
    this.posed = posed;
    this.look = posed.look();
    this.head = head;
    this.face = posed.pose().face;
    this.unit = head.size();
    this.fine = posed.detail().fine();
  }

  void eye(int side) {
    double open =
        Math.clamp(face.eyes, 0, 1.4)
            * (1 - 0.22 * Math.max(0, face.smile))
            * (look.woman() ? 1 : 0.88);
    double size = look.woman() ? 1.12 : 1.0;
    double squint = 0.012 * Math.max(0, face.smile);
    double y = 0.005;
    var inner = head.seen(0.325, y + 0.010, side * 0.070);
    double level = head.level(0.245);
    var outer = head.seen(0.245, y - 0.002 + level, side * 0.222);
    double height = 0.062 * size;
    double lift = height * open;
    var middle = head.seen(0.325, y + height * 0.45 - lift * 1.45, side * 0.148);
    var lowest = head.seen(0.32, y + height * 0.62 - squint, side * 0.148);
    if (open < (face.smile > 0.7 ? 0.42 : 0.22)) {
      closedEye(side, y);
      return;
    }
    var shape = Outline.lens(inner, middle, outer, lowest);
    drawing.detail(shape, 0xfcfaf6);
    iris(side, shape, y, size);
    lid(side, inner, middle, outer, open);
    if (fine) {
      drawing.line(Outline.arc(inner, lowest, outer), 0.005 * unit, look.skinShade());
    }
    lashes(side, inner, middle, outer, y, size);
    if (face.tears > 0) {
      tear(side);
    }
  }

  /** The upper lid: the fold above an open eye, and the skin that a lowered one shows. */
  private void lid(int side, Point2D inner, Point2D middle, Point2D outer, double open) {
    double lowered = Math.clamp(1.2 - 1.4 * open, 0, 1);
    double above = Math.max(0.62, Math.min(1.0, open));
    double level = head.level(0.25);
    var fold = head.seen(0.325, -0.017 - 0.062 * (0.34 + above), side * 0.152);
    if (lowered > 0.05) {
      drawing.detail(
          Outline.lens(inner, fold, outer, middle),
          Light.mix(look.skin(), look.skinShade(), 0.55),
          0.85 * lowered);
    }
    if (fine) {
      drawing.line(
          Outline.arc(
              head.seen(0.325, -0.007, side * 0.078),
              fold,
              head.seen(0.25, -0.025 + level, side * 0.226)),
          0.006 * unit,
          Light.mix(look.skin(), look.skinShade(), 0.85));
      if (lowered > 0.3 && head.faces(0.88, 0, side * 0.47) > 0.55) {
        lowLashes(side, middle, lowered);
      }
    }
  }

  /** The lashes of a lowered lid, which point down and outwards. */
  private void lowLashes(int side, Point2D middle, double lowered) {
    double level = head.level(0.245);
    double along = Math.signum(head.seen(0.30, 0, side).x - head.seen(0.30, 0, 0).x);
    double length = (look.woman() ? 0.038 : 0.022) * unit * lowered;
    var all = new Path2D.Double();
    for (var i = 0; i < 4; i++) {
      double u = 0.35 + 0.2 * i;
      double bow = (1 - u * u) * 0.02;
      var root = head.seen(0.30, 0.012 + bow + level * u, side * (0.148 + 0.074 * u));
      double low = Math.max(root.y, middle.getY() - 0.02 * unit * u);
      all.moveTo(root.x, low);
      all.lineTo(root.x + along * length * u, low + length * (1.1 - 0.5 * u));
    }
    drawing.line(all, 0.007 * unit, INK);
  }

  private void iris(int side, Path2D shape, double y, double size) {
    double gaze = 0.040 * Math.clamp(face.gazeX, -1, 1);
    double level = y + 0.004 + 0.026 * Math.clamp(face.gazeY, -1, 1);
    var at = head.seen(0.328, level, side * 0.147 + gaze);
    double turned = Math.max(0.35, head.faces(0.9, 0, side * 0.42));
    double tall = 0.057 * size * unit;
    double wide = tall * (0.55 + 0.45 * turned);
    drawing.detail(
        Outline.clipped(Outline.ellipse(at, wide, tall, 0), shape), fine ? irisColour() : 0x33211d);
    if (!fine) {
      drawing.detail(
          Outline.circle(
              new Point2D.Double(at.x + 0.014 * unit, at.y - 0.016 * unit), 0.012 * unit),
          0xffffff,
          0.9);
      return;
    }
    drawing.detail(
        Outline.clipped(Outline.ellipse(at, wide * 0.52, tall * 0.52, 0), shape), 0x140d0f);
    drawing.detail(
        Outline.clipped(
            Outline.ellipse(
                new Point2D.Double(at.x, at.y + tall * 0.45), wide * 0.6, tall * 0.3, 0),
            shape),
        0xffffff,
        0.22);
    drawing.detail(
        Outline.circle(new Point2D.Double(at.x + 0.016 * unit, at.y - 0.018 * unit), 0.0125 * unit),
        0xffffff,
        Math.min(1, Math.max(0, face.eyes)));
    var lid = new Area(shape);
    var below = new java.awt.geom.AffineTransform(1, 0, 0, 1, 0, 0.014 * unit);
    lid.subtract(new Area(below.createTransformedShape(shape)));
    drawing.detail(lid, 0x3d2430, 0.25);
  }

  private int irisColour() {
    return switch (Math.floorMod(look.hair() * 31 + look.skin(), 5)) {
      case 0 -> 0x4d7a5a;
      case 1 -> look.skin() > 0xd80000 ? 0x4a7fa8 : 0x5a3520;
      case 2 -> 0x7a5230;
      default -> 0x5a3520;
    };
  }

  private void lashes(
      int side, Point2D inner, Point2D middle, Point2D outer, double y, double size) {
    double thick = fine ? 0.013 : 0.020;
    var end = look.woman() ? head.seen(0.236, y - 0.020 + head.level(0.236), side * 0.240) : outer;
    drawing.line(Outline.arc(inner, middle, end), thick * unit * size, INK);
  }

  private void closedEye(int side, double y) {
    double bend = face.smile > 0.5 ? -0.012 : 0.032;
    drawing.line(
        Outline.arc(
            head.seen(0.325, y + 0.014, side * 0.070),
            head.seen(0.325, y + 0.014 + bend, side * 0.148),
            head.seen(0.245, y + 0.008 + head.level(0.245), side * 0.222)),
        (fine ? 0.014 : 0.020) * unit,
        INK);
    if (face.tears > 0) {
      tear(side);
    }
  }

  private void tear(int side) {
    double fall = posed.seconds() * 0.45 + (side > 0 ? 0.4 : 0);
    double u = fall - Math.floor(fall);
    drawing.detail(
        Outline.ellipse(
            head.seen(0.30, 0.06 + 0.22 * u, side * 0.165),
            0.018 * unit,
            (0.022 + 0.02 * u) * unit,
            0),
        0xa8dcf5,
        0.9 * (1 - u * u));
  }

  void brow(int side) {
    double raise = -0.055 * face.brows;
    double inner = 0.050 * face.frown;
    double thick = look.woman() ? 0.020 : 0.030;
    double y = (look.woman() ? -0.110 : -0.098) + raise;
    drawing.detail(
        Outline.strand(
            head.view(),
            java.util.List.of(
                head.ball(0.345, y + inner - 0.010, side * 0.066, thick * 0.42),
                head.ball(0.335, y - 0.023 + inner * 0.35, side * 0.125, thick * 0.62),
                head.ball(0.30, y - 0.024 + head.level(0.30), side * 0.188, thick * 0.5),
                head.ball(
                    0.245,
                    y + 0.010 - inner * 0.2 + head.level(0.245),
                    side * 0.246,
                    thick * 0.14))),
        look.brow());
  }
}
