package filmgate.render.rig.animal;

import filmgate.render.rig.shape.Brush;
import filmgate.render.rig.shape.Colours;
import filmgate.render.rig.shape.Outlines;

/** Draws ears of every form. */
final class AnimalEars {
  private final Breed.Head head;
  private final Palette palette;

  AnimalEars(Breed breed, Palette palette) {
    this.head = breed.head();
    this.palette = palette;
  }

  /**
   * Draws one ear.
   *
   * @param side 1 for the near one in profile, -1 for the far one
   * @param lag how far it trails, -1 to 1
   */
  void draw(Brush brush, HeadView view, int side, double lag) {
    int colour = Colours.shade(palette.ears(), side < 0 && view.sinYaw() < 0.5 ? 0.22 : 0);
    switch (head.ears()) {
      case "pointed" -> pointed(brush, view, side, lag, colour);
      case "round" -> round(brush, view, side, colour);
      case "long" -> upright(brush, view, side, lag, colour);
      case "side" -> sideways(brush, view, side, lag, colour);
      case "fan" -> fan(brush, view, side, lag, colour);
      default -> floppy(brush, view, side, lag, colour);
    }
  }

  private void pointed(Brush brush, HeadView view, int side, double lag, int colour) {
    double e = head.ear();
    double back = 0.12 * lag;
    double across = view.cosYaw() * view.cosYaw();
    double broad = head.whiskers() ? 0.3 : 0.42;
    double spread = side > 0 ? 0.05 + broad * across : -0.16 * across;
    double out = head.whiskers() ? 0.78 : 0.66;
    double tip = 0.78 + e * 0.92;
    var points =
        view.places(
            spread,
            0.84,
            side * 0.16,
            -0.02 - back,
            tip,
            side * out,
            -spread * 0.75,
            0.3,
            side * 0.94);
    brush.fill(
        Outlines.spike(points[0], points[1], points[2], points[3], points[4], points[5], 0.22),
        colour);
    if (view.depth(0.3, 0, side * 0.6) > 0.1) {
      var inner =
          view.places(
              spread * 0.8,
              0.76,
              side * 0.32,
              -0.02 - back,
              tip - e * 0.26,
              side * out,
              -spread * 0.35,
              0.48,
              side * 0.82);
      brush.detail(
          Outlines.spike(inner[0], inner[1], inner[2], inner[3], inner[4], inner[5], 0.2),
          palette.innerEar());
    }
  }

  private void round(Brush brush, HeadView view, int side, int colour) {
    double e = head.ear();
    double x = view.x(-0.1, 0.72, side * 0.68);
    double y = view.y(-0.1, 0.72);
    brush.fill(Outlines.oval(x, y, e * (0.72 + 0.28 * view.sinYaw()), e), colour);
    if (view.depth(0, 0, side * 0.7) > -0.3) {
      brush.detail(
          Outlines.oval(x + e * 0.12 * view.cosYaw(), y + e * 0.1, e * 0.48, e * 0.62),
          palette.innerEar());
    }
  }

  private void upright(Brush brush, HeadView view, int side, double lag, int colour) {
    double e = head.ear();
    double back = 0.25 + 0.35 * lag;
    double x = view.x(-0.05, 0.7, side * 0.32);
    double y = view.y(-0.05, 0.7);
    double tx = view.x(-0.15 - back * e * 0.6, 0.7 + e * (1 - 0.2 * back), side * 0.5);
    double ty = view.y(-0.15 - back * e * 0.6, 0.7 + e * (1 - 0.2 * back));
    brush.fill(Outlines.leaf(x, y + 0.25, tx, ty, 0.34), colour);
    brush.detail(
        Outlines.leaf(x + 0.02, y + 0.05, tx + (x - tx) * 0.12, ty + (y - ty) * 0.12, 0.2),
        palette.innerEar());
  }

  private void sideways(Brush brush, HeadView view, int side, double lag, int colour) {
    double e = head.ear();
    double x = view.x(-0.25, 0.5, side * 0.6);
    double y = view.y(-0.25, 0.5);
    double back = e * (0.75 + 0.2 * lag);
    double up = 0.62 + 0.2 * lag;
    double tx = view.x(-0.3 - back, up, side * (0.6 + e));
    double ty = view.y(-0.3 - back, up);
    brush.fill(Outlines.leaf(x, y, tx, ty, 0.32), colour);
    brush.detail(
        Outlines.leaf(
            x + (tx - x) * 0.15,
            y + (ty - y) * 0.15,
            x + (tx - x) * 0.85,
            y + (ty - y) * 0.85 + 0.03,
            0.17),
        palette.innerEar());
  }

  private void fan(Brush brush, HeadView view, int side, double lag, int colour) {
    double e = head.ear();
    double flap = 0.12 * lag;
    var places =
        view.places(
            0.0,
            0.55,
            side * 0.75,
            -0.45,
            0.72,
            side * (0.9 + flap),
            -0.85 * e + 0.1,
            0.55,
            side * (1.1 + flap),
            -0.9 * e,
            -0.1,
            side * (1.15 + flap),
            -0.62 * e,
            -0.75 * e + 0.1,
            side * 1.05,
            -0.25,
            -0.85 * e,
            side * 0.9,
            -0.02,
            -0.45,
            side * 0.8);
    brush.fill(Outlines.closed(places), colour);
    if (side > 0) {
      var inner = new double[places.length];
      for (var i = 0; i < places.length; i += 2) {
        inner[i] = places[i] * 0.72 - 0.2;
        inner[i + 1] = places[i + 1] * 0.72 + 0.05;
      }
      brush.detail(Outlines.closed(inner), palette.innerEar(), 0.45);
    }
  }

  private void floppy(Brush brush, HeadView view, int side, double lag, int colour) {
    double e = head.ear();
    double up = Math.max(0, -lag) * 0.5 + Math.max(0, lag) * 0.75;
    double back = 0.3 * Math.max(0, lag) + 0.1;
    double tipUp = 0.45 - e * (1.05 - up);
    double tip = -0.28 - back * e;
    brush.fill(
        Outlines.closed(
            view.places(
                0.02,
                0.72,
                side * 0.55,
                -0.3,
                0.74,
                side * 0.72,
                -0.52 - back * 0.4,
                0.35,
                side * 0.95,
                tip - 0.26,
                tipUp + 0.14,
                side * 1.02,
                tip - 0.02,
                tipUp - 0.05,
                side * 1.04,
                tip + 0.3,
                tipUp + 0.22,
                side * 1.02,
                0.08,
                0.2,
                side * 0.92)),
        colour);
    if (side > 0) {
      brush.detail(
          Outlines.closed(
              view.places(
                  -0.3,
                  0.4,
                  side * 0.9,
                  tip - 0.16,
                  tipUp + 0.18,
                  side,
                  tip,
                  tipUp + 0.02,
                  side,
                  tip + 0.12,
                  tipUp + 0.2,
                  side)),
          Colours.shade(colour, 0.3),
          0.5);
    }
  }
}
