package filmgate.render.rig.bird;

import filmgate.render.rig.shape.Brush;
import filmgate.render.rig.shape.Colours;
import filmgate.render.rig.shape.Outlines;
import filmgate.render.rig.shape.Tube;
import filmgate.render.scene.Subject;

/** The colours of a bird, and its body, tail, and neck. */
record BirdPlumage(
    BirdBuild build, int back, int belly, int wing, int wingTip, int face, int legs) {
  static BirdPlumage of(BirdBuild build, Subject subject) {
    int own = Colours.of(build.back());
    int back = Colours.of(subject, own);
    if (back == own) {
      return new BirdPlumage(
          build,
          back,
          Colours.of(build.belly()),
          Colours.of(build.wing()),
          Colours.of(build.wingTip()),
          Colours.of(build.face()),
          Colours.of(build.legs()));
    }
    return new BirdPlumage(
        build,
        back,
        Colours.tint(back, 0.35),
        Colours.shade(back, 0.15),
        Colours.shade(back, 0.4),
        Colours.tint(back, 0.06),
        Colours.of(build.legs()));
  }

  int farLegs() {
    return Colours.shade(legs, 0.3);
  }

  void body(Brush brush) {
    double d = build.depth();
    var trunk =
        Tube.from(-0.5, -0.02, d * 0.25)
            .to(-0.3, 0, d * 0.66)
            .to(-0.02, 0.02, d * 0.98)
            .to(0.22, 0.0, d * 0.95)
            .to(0.4, -0.03, d * 0.66)
            .build();
    brush.fill(trunk.outline(), back);
    brush.detail(
        trunk.patch(
            0.02, 0.95, 0.2, 0.25, 0.45, 0.05, 0.75, -0.2, 0.97, -0.5, 1, 0.2, 1, 0.95, 0.8, 1, 0.5,
            1.0, 0.25, 1),
        belly);
    brush.detail(
        trunk.patch(0.05, 0.98, 0.25, 0.66, 0.5, 0.6, 0.75, 0.7, 0.9, 0.98, 0.7, 1, 0.4, 1),
        0x3a2038,
        0.09);
  }

  void tail(Brush brush, double lift) {
    var at = brush.at(-0.42, -0.03).turned(0.1 + lift);
    double t = build.tail();
    double w = 0.085 + 0.03 * Math.min(1, t);
    at.fill(
        Outlines.closed(
            0.1, -w, -t * 0.5, -w * 0.9, -t, -w * 0.75, -t * 0.94, 0, -t, w * 0.75, -t * 0.5,
            w * 0.9, 0.1, w),
        wing);
    at.line(Outlines.lines(0, 0.01, -t * 0.9, 0.015), 0.014, wingTip);
    if (t > 1.2) {
      for (var i = 0; i < 6; i++) {
        double x = -0.35 - 0.2 * i;
        double y = i % 2 == 0 ? -0.06 : 0.05;
        at.detail(Outlines.oval(x, y, 0.06, 0.045), 0x49b59a);
        at.detail(Outlines.oval(x, y, 0.028, 0.024), 0x243a86);
      }
    }
  }

  /** Draws the neck, and returns a brush at the head. */
  Brush neck(Brush at, double tilt, double angle, double move) {
    double rootX = 0.33 * StrictMath.cos(tilt);
    double rootY = -0.33 * StrictMath.sin(tilt) - 0.02;
    double length = build.neck();
    double x = rootX + length * StrictMath.cos(angle) + move * 0.3;
    double y = rootY - length * StrictMath.sin(angle);
    double bow = length > 0.3 ? 0.16 * length : 0;
    double r = build.neckRadius();
    var tube =
        Tube.from(rootX - 0.1, rootY + 0.06, Math.max(r, build.depth() * 0.72))
            .to(rootX + 0.05 + bow, rootY - 0.03, Math.max(r * 1.1, build.depth() * 0.4))
            .to(rootX * 0.45 + x * 0.55 - bow * 0.9, rootY * 0.45 + y * 0.55, r)
            .to(x - 0.02, y, r * 0.95)
            .build();
    at.fill(tube.outline(), length > 0.3 ? face : back);
    if (length <= 0.3) {
      at.detail(tube.patch(0.1, 1, 0.3, 0.1, 0.6, 0, 0.95, 0.3, 1, 1, 0.6, 1, 0.3, 1), belly);
    } else {
      at.detail(tube.band(-0.2, 1, 0, 0.22), belly);
    }
    return at.at(x, y);
  }
}
