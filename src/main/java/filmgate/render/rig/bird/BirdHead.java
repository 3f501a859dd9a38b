package filmgate.render.rig.bird;

import filmgate.render.rig.shape.Brush;
import filmgate.render.rig.shape.Colours;
import filmgate.render.rig.shape.Outlines;

/** Draws the head of a bird, around its middle. */
record BirdHead(BirdBuild build, BirdPlumage plumage) {
  /**
   * Draws the head.
   *
   * @param open how far the beak is open, 0 to 1
   * @param closed how far the eye is closed, 0 to 1
   */
  void draw(Brush at, double open, double closed) {
    double r = build.head();
    crest(at, r);
    beak(at, r, open);
    at.fill(Outlines.oval(0, 0, r * 1.03, r * 0.97), plumage.face());
    if (build.neck() <= 0.1 && build.depth() > 0.33 && build.head() > 0.25) {
      owl(at, r, closed);
      return;
    }
    if (!build.cheek().isEmpty()) {
      boolean mask = build.neck() > 0.5;
      at.detail(
          mask
              ? Outlines.closed(
                  r * 0.95, -r * 0.35, r * 0.3, -r * 0.2, r * 0.2, r * 0.1, r * 0.95, r * 0.3)
              : Outlines.oval(r * 0.25, r * 0.18, r * 0.55, r * 0.48),
          Colours.of(build.cheek()));
    }
    at.detail(Outlines.oval(-r * 0.1, -r * 0.5, r * 0.55, r * 0.28), 0xffffff, 0.13);
    eye(at, r * 0.32, -r * 0.16, r * 0.24, closed);
  }

  private void eye(Brush at, double x, double y, double r, double closed) {
    int colour = Colours.of(build.eye());
    if (closed > 0.7) {
      at.line(
          Outlines.open(x - r, y, x, y + r * 0.5, x + r, y),
          r * 0.35,
          Colours.shade(plumage.face(), 0.6));
      return;
    }
    boolean bright = (colour >> 16 & 255) > 120;
    double tall = r * (1 - closed);
    at.detail(Outlines.oval(x, y, r * 1.14, tall * 1.14), Colours.shade(plumage.face(), 0.35));
    at.detail(Outlines.oval(x, y, r, tall), colour);
    if (bright) {
      at.detail(Outlines.oval(x, y, r * 0.55, tall * 0.55), 0x15110f);
    }
    at.detail(Outlines.circle(x + r * 0.3, y - r * 0.35, r * 0.28), 0xffffff);
  }

  /** A round face with two eyes that look into the camera. */
  private void owl(Brush at, double r, double closed) {
    for (var side : new int[] {-1, 1}) {
      at.detail(
          Outlines.oval(r * 0.12 + side * r * 0.4, r * 0.02, r * 0.46, r * 0.5),
          Colours.of(build.cheek()));
    }
    for (var side : new int[] {-1, 1}) {
      eye(at, r * 0.12 + side * r * 0.4, -r * 0.04, r * 0.27, closed);
    }
    at.detail(
        Outlines.spike(r * 0.02, r * 0.12, r * 0.14, r * 0.58, r * 0.26, r * 0.12, 0.5),
        Colours.of(build.beakColour()));
  }

  private void beak(Brush at, double r, double open) {
    double b = build.beak();
    double d = build.beakDepth();
    int colour = Colours.of(build.beakColour());
    int low = Colours.shade(colour, 0.18);
    var root = at.at(r * 0.8, r * 0.06);
    var upper = root.turned(-0.42 * open);
    var lower = root.turned(0.78 * open);
    if (open > 0.1) {
      root.detail(
          Outlines.polygon(
              -0.03, -d * 0.4, b * 0.5, -b * 0.18 * open, b * 0.4, b * 0.28 * open, -0.03, d * 0.4),
          0x9c3a3a);
    }
    switch (build.beakForm()) {
      case "hook" -> {
        lower.fill(
            Outlines.closed(-0.03, 0, b * 0.5, d * 0.2, b * 0.4, d * 0.6, -0.03, d * 0.55), low);
        upper.fill(
            Outlines.closed(
                -0.03, -d * 0.55, b * 0.6, -d * 0.5, b * 1.05, d * 0.1, b * 0.95, d * 0.75,
                b * 0.72, d * 0.2, -0.03, d * 0.15),
            colour);
      }
      case "flat" -> {
        lower.fill(
            Outlines.closed(-0.04, 0, b * 0.85, d * 0.1, b * 0.8, d * 0.45, -0.04, d * 0.5), low);
        upper.fill(
            Outlines.closed(
                -0.05, -d * 0.9, b * 0.45, -d * 0.25, b, -d * 0.2, b * 1.05, d * 0.15, -0.05,
                d * 0.2),
            colour);
      }
      default -> {
        lower.fill(Outlines.spike(-0.03, d * 0.62, b * 0.88, 0.0, -0.03, -0.005, 0.12), low);
        upper.fill(Outlines.spike(-0.03, -d * 0.6, b, 0.005, -0.03, d * 0.08, 0.14), colour);
      }
    }
  }

  private void crest(Brush at, double r) {
    switch (build.crest()) {
      case "tuft" ->
          at.fill(
              Outlines.spike(r * 0.5, -r * 0.75, -r * 0.7, -r * 2.0, -r * 0.8, -r * 0.4, 0.2),
              plumage.face());
      case "horns" -> {
        at.fill(
            Outlines.spike(-r * 0.75, -r * 0.5, -r * 0.75, -r * 1.45, -r * 0.1, -r * 0.85, 0.1),
            plumage.back());
        at.fill(
            Outlines.spike(r * 0.35, -r * 0.85, r * 0.95, -r * 1.45, r * 0.9, -r * 0.5, 0.1),
            plumage.back());
      }
      case "comb" -> {
        for (var i = 0; i < 3; i++) {
          at.fill(
              Outlines.circle(r * (0.5 - 0.5 * i), -r * (1.05 - 0.06 * i * i), r * 0.38), 0xd8352f);
        }
        at.fill(Outlines.oval(r * 0.75, r * 0.75, r * 0.24, r * 0.45), 0xd8352f);
      }
      default -> {}
    }
  }
}
