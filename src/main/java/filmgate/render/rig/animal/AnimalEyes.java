package filmgate.render.rig.animal;

import filmgate.render.rig.shape.Brush;
import filmgate.render.rig.shape.Colours;
import filmgate.render.rig.shape.Outlines;

/** Draws eyes: round, with slits, or plainly dark ones. */
record AnimalEyes(Breed breed, Palette palette) {
  private static final int LENS = 0x1c1c26;

  /** Draws sunglasses over both eyes. */
  void glasses(Brush brush, HeadView view) {
    var head = breed.head();
    boolean front = (head.whiskers() && head.muzzle() < 0.5) || head.width() > 1.05;
    double up = front ? 0.04 : 0.16;
    double forward = front ? 0.86 : 0.76;
    double size = Math.max(0.34, head.eye() * 1.9);
    for (var side : new int[] {-1, 1}) {
      double facing = Math.clamp((view.depth(forward, up, side * 0.43) + 0.1) / 0.75, 0, 1);
      if (facing > 0.1) {
        double x = view.x(forward, up, side * 0.43);
        double y = view.y(forward, up);
        double w = size * StrictMath.sqrt(facing);
        brush.fill(Outlines.box(x - w, y - size * 0.72, 2 * w, size * 1.4, size * 0.5), LENS);
        brush.detail(
            Outlines.polygon(
                x - w * 0.4,
                y + size * 0.4,
                x + w * 0.1,
                y - size * 0.5,
                x + w * 0.45,
                y - size * 0.5,
                x - w * 0.05,
                y + size * 0.4),
            0xffffff,
            0.3);
      }
    }
    brush.line(
        Outlines.lines(
            view.x(forward, up, 0.43),
            view.y(forward, up),
            view.x(-0.25, up + 0.12, 0.9),
            view.y(-0.25, up + 0.12)),
        0.1,
        LENS);
  }

  /**
   * Draws one eye.
   *
   * @param side 1 for the near one in profile, -1 for the far one
   * @param closed 0 for open to 1
   */
  void draw(Brush brush, HeadView view, int side, double closed) {
    var head = breed.head();
    boolean front = (head.whiskers() && head.muzzle() < 0.5) || head.width() > 1.05;
    double up = front ? 0.04 : 0.16;
    double out = 0.43;
    double forward = front ? 0.8 : 0.7;
    double depth = view.depth(forward, up, side * out);
    double facing = Math.clamp((depth + 0.02) / 0.75, 0, 1);
    if (facing < 0.16) {
      return;
    }
    double x = view.x(forward, up, side * out);
    double y = view.y(forward, up);
    double e = head.eye();
    double w = e * StrictMath.sqrt(facing);
    var at = brush.at(x, y);
    int rim = Colours.shade(palette.face(), 0.72);
    if (closed > 0.7) {
      at.line(Outlines.open(-w, 0, 0, e * 0.45, w, 0), e * 0.22, rim);
      return;
    }
    double h = e * (1 - closed);
    if (head.pupil().equals("plain")) {
      at.detail(Outlines.oval(0, 0, w * 1.12, h * 1.12), Colours.shade(palette.face(), 0.55));
      at.detail(Outlines.oval(0, 0, w, h), palette.eye());
      at.detail(Outlines.oval(w * 0.08, 0, w * 0.68, h * 0.68), 0x171015);
    } else {
      boolean slit = head.pupil().equals("slit");
      at.detail(
          Outlines.closed(
              -w * 1.22, h * 0.16, -w * 0.7, -h * 0.82, w * 0.15, -h * 1.12, w * 0.95, -h * 0.62,
              w * 1.2, 0, w * 0.7, h * 0.84, 0, h * 1.08, -w * 0.7, h * 0.85),
          rim);
      at.detail(Outlines.oval(0, 0, w, h * 0.94), palette.eye());
      at.detail(
          Outlines.sector(0, 0, Math.min(w, h) * 0.92, StrictMath.PI * 1.08, StrictMath.PI * 1.92),
          0x0e1a2a,
          0.2);
      at.detail(
          Outlines.oval(w * 0.04, 0, w * (slit ? 0.4 : 0.5), h * (slit ? 0.74 : 0.5)), 0x15110f);
      at.detail(Outlines.circle(-w * 0.3, h * 0.4, e * 0.1 * (1 - closed)), 0xffffff, 0.7);
    }
    at.detail(Outlines.circle(w * 0.3, -h * 0.34, e * 0.24 * (1 - closed)), 0xffffff);
  }
}
