package filmgate.render.rig.animal;

import filmgate.render.rig.animal.Pose.Foot;
import filmgate.render.rig.shape.Brush;
import filmgate.render.rig.shape.Colours;
import filmgate.render.rig.shape.Joint;
import filmgate.render.rig.shape.Outlines;
import filmgate.render.rig.shape.Tube;

/** Draws a leg from the trunk to the foot. */
final class AnimalLeg {
  private final Breed.Build build;
  private final Palette palette;
  private final CoatPattern pattern;

  AnimalLeg(Breed breed, Palette palette, CoatPattern pattern) {
    this.build = breed.build();
    this.palette = palette;
    this.pattern = pattern;
  }

  /**
   * Draws a leg.
   *
   * @param length of the leg of an animal at rest
   * @param shade how much darker it is, for the far side
   */
  void draw(Brush brush, Joint root, Foot foot, double length, boolean hind, double shade) {
    double pastern = length * (hind ? 0.34 : 0.2);
    var ankle = foot.at().towards(-StrictMath.PI / 2 - foot.lean(), pastern);
    double bent = build.feet().equals("paw") ? 1 : build.feet().equals("hoof") ? 0.91 : 0.86;
    double upper = length * (hind ? 0.5 * bent : 0.48);
    double lower = length * (hind ? 0.44 * bent : 0.4);
    var joint = root.knee(ankle, upper, lower, hind ? -1 : 1);
    var knee = new Joint(joint.x(), Math.min(joint.y(), -build.shin() * 0.5));
    var tube = hind ? hind(root, knee, ankle, foot.at()) : front(root, knee, ankle, foot.at());
    int body = Colours.shade(palette.body(), shade);
    int low = Colours.shade(palette.legs(), shade);
    double shin = build.shin();
    foot(brush, foot, low, shade);
    brush.fill(tube.outline(), body);
    if (palette.legs() != palette.body()) {
      brush.detail(tube.band(-1, 1, hind ? 0.56 : 0.5, 1), low);
      brush.detail(Outlines.circle(foot.at().x(), foot.at().y() - shin * 0.5, shin * 0.5), low);
    }
    if (build.fur() > 0.05) {
      brush.fill(
          Outlines.tufts(
              build.fur() * 0.55, build.fur() * 0.7, tube.side(1, 0.12, hind ? 0.5 : 0.62, 5)),
          body);
    }
    if (shade <= 0) {
      brush.detail(
          tube.patch(
              0.12, 1, 0.3, 0.55, 0.55, 0.3, 0.8, 0.25, 0.97, 0.4, 0.97, 1, 0.75, 1, 0.5, 1, 0.3,
              1),
          0x3a2038,
          0.09);
      pattern.leg(brush, tube, hind);
    }
  }

  private Tube hind(Joint root, Joint knee, Joint ankle, Joint foot) {
    double thigh = build.thigh();
    double shin = build.shin();
    double mid = 0.5;
    return Tube.from(root.x(), root.y() - thigh * 0.1, thigh * 0.46)
        .to(mix(root.x(), knee.x(), mid), mix(root.y(), knee.y(), mid), thigh * 0.47)
        .to(knee.x(), knee.y(), thigh * 0.33)
        .to(
            mix(knee.x(), ankle.x(), 0.6),
            mix(knee.y(), ankle.y(), 0.6),
            Math.max(shin * 0.7, thigh * 0.17))
        .to(ankle.x(), ankle.y(), shin * 0.56)
        .to(mix(ankle.x(), foot.x(), 0.55), mix(ankle.y(), foot.y(), 0.55), shin * 0.5)
        .to(foot.x(), foot.y() - shin * 0.45, shin * 0.5)
        .build();
  }

  private Tube front(Joint root, Joint elbow, Joint wrist, Joint foot) {
    double arm = build.arm();
    double shin = build.shin();
    return Tube.from(root.x(), root.y(), arm * 0.55)
        .to(mix(root.x(), elbow.x(), 0.6), mix(root.y(), elbow.y(), 0.6), arm * 0.48)
        .to(elbow.x(), elbow.y(), arm * 0.38)
        .to(
            mix(elbow.x(), wrist.x(), 0.55),
            mix(elbow.y(), wrist.y(), 0.55),
            Math.max(shin * 0.62, arm * 0.25))
        .to(wrist.x(), wrist.y(), shin * 0.54)
        .to(foot.x(), foot.y() - shin * 0.45, shin * 0.52)
        .build();
  }

  private void foot(Brush brush, Foot foot, int colour, double shade) {
    double f = build.foot();
    double h = Math.max(f * 0.4, build.shin() * 0.62);
    double toe = Math.max(0, StrictMath.sin(foot.lift())) * f * 0.6;
    var at = brush.at(foot.at().x(), foot.at().y() - toe).turned(foot.lift());
    switch (build.feet()) {
      case "hoof" -> {
        double w = build.shin() * 0.62;
        at.fill(
            Outlines.polygon(-w * 0.8, -h, w * 0.7, -h, f * 0.72, 0, -w * 0.95, 0),
            Colours.shade(0x3a3032, shade));
      }
      case "pad" -> {
        double w = build.shin() * 0.56;
        at.fill(Outlines.box(-w, -h, 2 * w + f * 0.1, h, h * 0.4), colour);
        for (var i = 0; i < 3; i++) {
          at.detail(
              Outlines.oval(w * (0.2 + 0.36 * i), -h * 0.12, w * 0.15, h * 0.12), 0xd9cfc4, 0.8);
        }
      }
      default -> {
        at.fill(
            Outlines.closed(
                -f * 0.38, -h * 0.55, -f * 0.1, -h * 1.05, f * 0.38, -h * 0.92, f * 0.66, -h * 0.4,
                f * 0.62, 0, 0, 0.004, -f * 0.36, 0),
            colour);
        at.line(
            Outlines.open(f * 0.42, -h * 0.5, f * 0.36, -h * 0.2, f * 0.38, -h * 0.02),
            f * 0.05,
            Colours.shade(colour, 0.3));
      }
    }
  }

  private static double mix(double from, double to, double t) {
    return from + (to - from) * t;
  }
}
