package filmgate.render.rig.body;

import filmgate.render.draw.Drawing;
import filmgate.render.draw.Light;
import filmgate.render.rig.form.Outline;
import filmgate.render.rig.look.Appearance;
import filmgate.render.rig.look.HairStyle;
import filmgate.render.rig.pose.Expression;
import java.awt.geom.Path2D;

/** Draws the features of a face on the curved front of a head. */
final class FaceDrawing {
  private final Drawing drawing;
  private final Posed posed;
  private final Appearance look;
  private final HeadFrame head;
  private final Expression face;
  private final double unit;
  private final boolean fine;
  private final Path2D skin;

  FaceDrawing(Drawing drawing, Posed posed, HeadFrame head, Path2D skin) {
    this.skin = skin;
    this.drawing = drawing;
    this.posed = posed;
    this.look = posed.look();
    this.head = head;
    this.face = posed.pose().face;
    this.unit = head.size();
    this.fine = posed.detail().fine();
  }

  void draw() {
    shades();
    blush();
    nose();
    if (look.beard()) {
      beard();
    }
    if (fine && look.build().stoop() > 0) {
      wrinkles();
    }
    new MouthDrawing(drawing, posed, head).draw();
    var eyes = new EyeDrawing(drawing, posed, head);
    for (var side : new int[] {-1, 1}) {
      if (head.faces(0.88, 0, side * 0.47) > 0.10) {
        eyes.eye(side);
      }
      if (head.faces(0.88, 0, side * 0.47) > 0.02) {
        eyes.brow(side);
      }
    }
    if (look.glasses()) {
      glasses();
    }
  }

  /** The side of the face that is turned away from the light, and the shade of the hair. */
  private void shades() {
    if (!fine) {
      return;
    }
    var side = head.faces(0, 0, 1) > 0 ? -1 : 1;
    if (head.faces(0.4, 0, side) > -0.35) {
      drawing.detail(
          Outline.clipped(
              head.cover(
                  0.22,
                  -0.22,
                  side * 0.22,
                  0.20,
                  0.0,
                  side * 0.285,
                  0.20,
                  0.14,
                  side * 0.28,
                  0.12,
                  0.28,
                  side * 0.25,
                  0.16,
                  0.42,
                  side * 0.08,
                  0.22,
                  0.36,
                  side * 0.10,
                  0.27,
                  0.17,
                  side * 0.20,
                  0.28,
                  0.0,
                  side * 0.245),
              skin),
          look.skinShade(),
          0.30);
    }
    if (look.style() != HairStyle.BALD) {
      drawing.detail(
          Outline.clipped(
              head.cover(
                  0.20, -0.10, 0.29, 0.31, -0.20, 0.17, 0.355, -0.22, 0, 0.31, -0.20, -0.17, 0.20,
                  -0.10, -0.29, 0.22, -0.30, -0.2, 0.30, -0.36, 0, 0.22, -0.30, 0.2),
              skin),
          look.skinShade(),
          0.35);
    }
  }

  private void blush() {
    double strength =
        (0.16 + 0.34 * face.blush + (look.woman() ? 0.06 : 0))
            * ((look.skin() >> 16 & 255) < 0xa0 ? 0.6 : 1);
    for (var side : new int[] {-1, 1}) {
      double turned = head.faces(0.8, 0.15, side * 0.55);
      if (turned > 0.12) {
        for (var k = fine ? 1 : 3; k <= 3; k++) {
          drawing.detail(
              Outline.ellipse(
                  head.seen(0.27, 0.135, side * 0.185),
                  (0.042 + 0.015 * k) * unit * turned,
                  (0.022 + 0.010 * k) * unit,
                  head.roll()),
              Light.mix(look.skin(), 0xe8525a, 0.85),
              strength * Math.min(1, turned * 2) * (fine ? 0.34 : 0.8));
        }
      }
    }
  }

  private void nose() {
    double yaw = head.faces(1, 0, 0);
    var tip =
        head.hull(
            0.335, 0.0, 0, 0.030, 0.362, 0.128, 0, 0.048, 0.335, 0.145, 0.035, 0.036, 0.335, 0.145,
            -0.035, 0.036);
    var side = head.faces(0, 0, 1) > 0 ? -1 : 1;
    drawing.detail(tip, look.skin());
    if (yaw < 0.96 || fine) {
      drawing.detail(
          head.patch(
              0.345,
              -0.02,
              side * 0.02,
              0.375,
              0.09,
              side * 0.012,
              0.395,
              0.135,
              side * 0.010,
              0.365,
              0.175,
              side * 0.025,
              0.345,
              0.165,
              side * 0.068,
              0.34,
              0.10,
              side * 0.045),
          look.skinShade(),
          fine ? 0.42 : 0.5);
    }
    drawing.line(
        head.line(0.35, 0.168, 0.055, 0.38, 0.180, 0.0, 0.35, 0.168, -0.055),
        (fine ? 0.010 : 0.014) * unit,
        Light.mix(look.skinShade(), 0x6b2a30, fine ? 0.30 : 0.15));
    if (fine && yaw > 0.2) {
      drawing.detail(
          Outline.ellipse(head.seen(0.40, 0.115, 0.012), 0.014 * unit, 0.011 * unit, 0),
          0xffffff,
          0.16);
    }
  }

  private void wrinkles() {
    int rgb = Light.mix(look.skin(), look.skinShade(), 0.9);
    for (var side : new int[] {-1, 1}) {
      if (head.faces(0.8, 0, side * 0.6) > 0.25) {
        drawing.line(
            head.line(0.32, 0.16, side * 0.10, 0.31, 0.21, side * 0.14, 0.29, 0.27, side * 0.15),
            0.008 * unit,
            rgb);
        drawing.line(
            head.line(0.31, 0.085, side * 0.09, 0.30, 0.105, side * 0.15, 0.26, 0.09, side * 0.21),
            0.006 * unit,
            rgb);
        drawing.line(
            head.line(0.23, 0.02, side * 0.255, 0.19, 0.005, side * 0.28), 0.006 * unit, rgb);
      }
    }
    drawing.line(
        head.line(0.33, -0.235, 0.10, 0.36, -0.24, 0, 0.33, -0.235, -0.10), 0.006 * unit, rgb);
  }

  private void beard() {
    drawing.detail(
        head.cover(
            0.08, 0.06, 0.285, 0.22, 0.20, 0.20, 0.315, 0.19, 0.09, 0.335, 0.195, 0, 0.315, 0.19,
            -0.09, 0.22, 0.20, -0.20, 0.08, 0.06, -0.285, 0.06, 0.30, -0.24, 0.20, 0.46, -0.10,
            0.24, 0.50, 0, 0.20, 0.46, 0.10, 0.06, 0.30, 0.24),
        look.hair());
  }

  private void glasses() {
    int rgb = 0x2b2f3a;
    for (var side : new int[] {-1, 1}) {
      double turned = head.faces(0.9, 0, side * 0.42);
      if (turned > 0.05) {
        var at = head.seen(0.36, 0.01, side * 0.15);
        var ring = Outline.ellipse(at, 0.108 * unit * (0.35 + 0.65 * turned), 0.098 * unit, 0);
        drawing.detail(ring, 0xdff1fb, 0.22);
        drawing.line(ring, 0.014 * unit, rgb);
      }
      if (head.faces(0, 0, side) > 0) {
        drawing.line(
            head.line(0.30, -0.01, side * 0.26, -0.04, 0.0, side * 0.34), 0.014 * unit, rgb);
      }
    }
    drawing.line(
        head.line(0.37, -0.005, 0.05, 0.39, -0.02, 0, 0.37, -0.005, -0.05), 0.013 * unit, rgb);
  }
}
