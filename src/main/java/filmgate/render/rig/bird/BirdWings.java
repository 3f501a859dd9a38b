package filmgate.render.rig.bird;

import filmgate.render.rig.shape.Brush;
import filmgate.render.rig.shape.Colours;
import filmgate.render.rig.shape.Outlines;

/** Draws wings, folded or beating. */
record BirdWings(BirdBuild build, BirdPlumage plumage) {
  /** A wing along the body. */
  void folded(Brush body, double spread) {
    double d = build.depth();
    var at = body.at(0.2, -d * 0.22).turned(-0.06 - 0.5 * spread);
    at.fill(
        Outlines.closed(
            0.06, -d * 0.3, -0.2, -d * 0.55, -0.52, -d * 0.36, -0.78, 0.0, -0.5, d * 0.2, -0.2,
            d * 0.5, 0.02, d * 0.42, 0.12, 0.02),
        plumage.wing());
    at.detail(
        Outlines.closed(
            -0.3, -d * 0.1, -0.55, -d * 0.2, -0.78, 0.0, -0.5, d * 0.18, -0.3, d * 0.26),
        plumage.wingTip());
    at.line(
        Outlines.open(0.02, d * 0.22, -0.2, d * 0.22, -0.4, d * 0.04), 0.012, plumage.wingTip());
    at.line(Outlines.open(0.04, 0, -0.16, 0, -0.34, -d * 0.1), 0.012, plumage.wingTip());
  }

  /** The far wing of a flying bird; {@code stroke} is 1 at the top and -1 at the bottom. */
  void far(Brush body, double stroke) {
    beating(body.at(0.14, -build.depth() * 0.4), stroke * 0.8 + 0.28, 0.3);
  }

  /** The near wing of a flying bird. */
  void near(Brush body, double stroke) {
    beating(body.at(0.06, -build.depth() * 0.3), stroke * 0.85 - 0.2, 0);
  }

  private void beating(Brush at, double stroke, double shade) {
    double s = build.span();
    double up = s * stroke * 0.92;
    double bend = 0.14 * (1 - Math.abs(stroke)) * s;
    double back = -s * (0.22 + 0.2 * (1 - Math.abs(stroke)));
    int wing = Colours.shade(plumage.wing(), shade);
    int tip = Colours.shade(plumage.wingTip(), shade);
    at.fill(
        Outlines.closed(
            0.18,
            0.02,
            0.24,
            -up * 0.38 - bend,
            back * 0.1 + 0.14,
            -up * 0.75 - bend * 0.6,
            back,
            -up,
            back - 0.08,
            -up * 0.93,
            back - 0.1,
            -up * 0.66,
            -0.22,
            -up * 0.36,
            -0.36,
            -up * 0.14 + 0.02,
            -0.26,
            0.05),
        wing);
    at.detail(
        Outlines.closed(
            back * 0.3 + 0.06,
            -up * 0.82 - bend * 0.3,
            back,
            -up,
            back - 0.08,
            -up * 0.93,
            back - 0.1,
            -up * 0.66,
            back * 0.5 - 0.1,
            -up * 0.58),
        tip);
    at.detail(
        Outlines.closed(
            0.16,
            -0.02,
            0.2,
            -up * 0.36 - bend,
            0.06,
            -up * 0.62 - bend * 0.5,
            0.02,
            -up * 0.34,
            -0.05,
            -up * 0.06),
        0xffffff,
        0.12);
  }
}
