package filmgate.render.rig.body;

import filmgate.render.draw.Drawing;
import filmgate.render.rig.form.Outline;
import filmgate.render.rig.form.Vec;
import filmgate.render.rig.look.Appearance;
import filmgate.render.rig.motion.BodyMotion;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;

/** Draws chairs, tables, and easels as boxes in space. */
final class FurnitureDrawing {
  private static final int WOOD = 0xb9824f;

  private final Drawing drawing;
  private final Posed posed;
  private final double k;

  FurnitureDrawing(Drawing drawing, Posed posed) {
    this.drawing = drawing;
    this.posed = posed;
    this.k = posed.size();
  }

  /** What is behind the body. */
  void behind() {
    if (posed.has(Furniture.EASEL)) {
      easel();
    }
    if (!posed.has(Furniture.CHAIR)) {
      return;
    }
    double seat = BodyMotion.seat(posed.build()) / k;
    var back = posed.showsFront();
    leg(-0.18, 0.18, seat);
    leg(-0.18, -0.18, seat);
    leg(0.17, -0.18, seat);
    leg(0.17, 0.18, seat);
    if (back) {
      box(-0.24, -0.20, -seat - 0.46, -seat + 0.02, -0.19, 0.19, WOOD);
    }
    box(-0.24, 0.21, -seat, -seat + 0.045, -0.21, 0.21, WOOD);
  }

  /** What is before the body. */
  void before() {
    if (posed.has(Furniture.CHAIR) && !posed.showsFront()) {
      double seat = BodyMotion.seat(posed.build()) / k;
      box(-0.24, -0.20, -seat - 0.46, -seat + 0.02, -0.19, 0.19, WOOD);
    }
    if (!posed.has(Furniture.TABLE)) {
      return;
    }
    double top = tableTop();
    for (var z : new double[] {-0.36, 0.36}) {
      box(0.29, 0.33, -top, 0, z - 0.02, z + 0.02, Appearance.shade(WOOD));
      box(0.82, 0.86, -top, 0, z - 0.02, z + 0.02, Appearance.shade(WOOD));
    }
    box(0.24, 0.92, -top, -top + 0.045, -0.42, 0.42, 0xd3a06a);
    if (posed.has(Furniture.NOTEBOOK)) {
      notebook(top + 0.004);
    }
    if (posed.has(Furniture.LAPTOP)) {
      laptop(top);
    }
  }

  private double tableTop() {
    return BodyMotion.seat(posed.build()) / k + 0.185;
  }

  private void leg(double x, double z, double seat) {
    box(x - 0.02, x + 0.02, -seat, 0, z - 0.02, z + 0.02, Appearance.shade(WOOD));
  }

  private void notebook(double top) {
    drawing.fill(quad(0.33, 0.62, -top, -0.24, 0.20), posed.look().accent());
    drawing.detail(quad(0.34, 0.61, -top - 0.006, -0.23, -0.025), 0xfbf8ee);
    drawing.detail(quad(0.34, 0.61, -top - 0.006, -0.015, 0.19), 0xf4efe0);
    for (var i = 0; i < 5; i++) {
      double x = 0.38 + 0.045 * i;
      drawing.line(line(x, -top - 0.007, 0.01, 0.165), 0.0035 * k, 0x9fb0c8);
    }
    double written = posed.seconds() / 1.9;
    for (var i = 0; i < Math.min(4, (int) written + 1); i++) {
      double x = 0.58 - 0.045 * i;
      double done = i < (int) written ? 1 : written - Math.floor(written);
      drawing.line(line(x, -top - 0.008, 0.01, 0.01 + 0.15 * done), 0.006 * k, 0x34508f);
    }
  }

  private void laptop(double top) {
    drawing.fill(quad(0.40, 0.62, -top - 0.01, -0.17, 0.17), 0x9aa3b0);
    drawing.fill(
        Outline.polygon(
            List.of(
                at(0.62, -top - 0.01, -0.17),
                at(0.70, -top - 0.23, -0.17),
                at(0.70, -top - 0.23, 0.17),
                at(0.62, -top - 0.01, 0.17))),
        0x757f8e);
  }

  private void easel() {
    // The canvas is turned to the viewer, as an illustrator would draw it.
    double x = 0.66 * k;
    drawing.line(segment(x + 0.02 * k, -1.75 * k, x - 0.06 * k, 0), 0.035 * k, WOOD);
    drawing.line(segment(x + 0.38 * k, -1.75 * k, x + 0.50 * k, 0), 0.035 * k, WOOD);
    drawing.fill(skewed(x, -1.66, 0.46, 0.72), 0xfaf6ec);
    drawing.detail(skewed(x + 0.02 * k, -1.63, 0.42, 0.30), 0xa8d3e6);
    drawing.detail(
        Outline.circle(new Point2D.Double(x + 0.30 * k, -1.49 * k), 0.055 * k), 0xf5c34a);
    drawing.detail(
        Outline.closed(
            List.of(
                new Point2D.Double(x + 0.02 * k, -1.30 * k),
                new Point2D.Double(x + 0.14 * k, -1.46 * k),
                new Point2D.Double(x + 0.24 * k, -1.36 * k),
                new Point2D.Double(x + 0.34 * k, -1.44 * k),
                new Point2D.Double(x + 0.44 * k, -1.28 * k),
                new Point2D.Double(x + 0.44 * k, -1.16 * k),
                new Point2D.Double(x + 0.02 * k, -1.14 * k))),
        0x6f9a78);
    drawing.fill(skewed(x - 0.03 * k, -0.94, 0.52, 0.045), WOOD);
  }

  private static java.awt.geom.Path2D segment(double x, double y, double x2, double y2) {
    return Outline.polygon(List.of(new Point2D.Double(x, y), new Point2D.Double(x2, y2)));
  }

  private java.awt.Shape skewed(double x, double y, double wide, double tall) {
    return Outline.polygon(
        List.of(
            new Point2D.Double(x, y * k),
            new Point2D.Double(x + wide * k, (y - 0.05) * k),
            new Point2D.Double(x + wide * k, (y - 0.05 + tall) * k),
            new Point2D.Double(x, (y + tall) * k)));
  }

  private Point2D.Double at(double x, double y, double z) {
    return posed.view().at(new Vec(x, y, z).times(k));
  }

  private java.awt.Shape quad(double x0, double x1, double y, double z0, double z1) {
    return Outline.polygon(List.of(at(x0, y, z0), at(x1, y, z0), at(x1, y, z1), at(x0, y, z1)));
  }

  private java.awt.Shape line(double x, double y, double z0, double z1) {
    return Outline.open(List.of(at(x, y, z0), at(x, y, z1)));
  }

  /** The faces of a box that are seen. */
  private void box(double x0, double x1, double y0, double y1, double z0, double z1, int rgb) {
    double front = StrictMath.sin(posed.view().yaw()) > 0 ? x1 : x0;
    double side = StrictMath.cos(posed.view().yaw()) > 0 ? z1 : z0;
    var around = new ArrayList<Point2D.Double>();
    around.add(at(front, y0, z0));
    around.add(at(front, y0, z1));
    around.add(at(front, y1, z1));
    around.add(at(front, y1, z0));
    drawing.fill(Outline.polygon(around), Appearance.shade(rgb));
    drawing.fill(
        Outline.polygon(
            List.of(at(x0, y0, side), at(x1, y0, side), at(x1, y1, side), at(x0, y1, side))),
        Appearance.shade(Appearance.shade(rgb)));
    if (posed.view().tilt() > 0 && x1 - x0 > 0.05) {
      drawing.fill(quad(x0, x1, y0, z0, z1), rgb);
    }
  }
}
