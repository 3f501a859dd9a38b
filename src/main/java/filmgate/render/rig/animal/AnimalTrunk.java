package filmgate.render.rig.animal;

import filmgate.render.rig.shape.Brush;
import filmgate.render.rig.shape.Colours;
import filmgate.render.rig.shape.Outlines;
import filmgate.render.rig.shape.Tube;

/** Draws the trunk and the neck. */
final class AnimalTrunk {
  private final Breed breed;
  private final Frame frame;
  private final Palette palette;
  private final CoatPattern pattern;

  AnimalTrunk(Breed breed, Frame frame, Palette palette, CoatPattern pattern) {
    this.breed = breed;
    this.frame = frame;
    this.palette = palette;
    this.pattern = pattern;
  }

  /** The trunk from the rump to the breast. */
  Tube trunk(Pose pose) {
    var build = breed.build();
    double dx = pose.shoulder().x() - pose.hip().x();
    double dy = pose.shoulder().y() - pose.hip().y();
    double length = Math.max(1e-6, StrictMath.hypot(dx, dy));
    double nx = -dy / length;
    double ny = dx / length;
    double[] s = {-0.16, 0, 0.27, 0.53, 0.8, 1, 1.19};
    double rump = build.rump() / 2;
    double chest = build.chest() / 2;
    double[] up = {
      rump * 0.72,
      rump,
      mix(rump, chest, 0.3),
      mix(rump, chest, 0.55),
      chest,
      chest + build.hump(),
      chest * 0.5
    };
    double middle = build.waist();
    double[] down = {
      rump * 0.8,
      rump,
      mix(rump, middle - up[2], 0.75),
      middle - up[3],
      chest * 1.02,
      chest,
      chest * 0.62
    };
    var tube = new Tube.Builder();
    for (var i = 0; i < s.length; i++) {
      double sag = pose.sag() * StrictMath.sin(StrictMath.PI * Math.clamp(s[i], 0, 1));
      double t = s[i] < 0 ? s[i] * build.rump() / length * 1.1 : s[i];
      t = s[i] > 1 ? 1 + (s[i] - 1) * build.chest() / length * 1.2 : t;
      tube.to(
          pose.hip().x() + dx * t + nx * sag, pose.hip().y() + dy * t + ny * sag, up[i], down[i]);
    }
    return tube.build();
  }

  void draw(Brush brush, Tube trunk) {
    var build = breed.build();
    if (build.fur() > 0.02) {
      boolean woolly = breed.coat().pattern().equals("wool");
      double size = build.fur() * (woolly ? 0.5 : 0.9);
      brush.fill(
          Outlines.tufts(-size * 0.8, build.fur() * 0.8, trunk.side(0.97, 0.94, 0.3, 8)),
          palette.light());
    }
    if (build.fur() > 0.09) {
      brush.fill(
          Outlines.tufts(build.fur() * 0.25, build.fur() * 0.5, trunk.side(-0.95, 0.9, 0.1, 9)),
          palette.body());
    }
    brush.fill(trunk.outline(), palette.body());
    if (breed.coat().pattern().equals("wool")) {
      wool(brush, trunk);
    }
    brush.detail(
        trunk.patch(
            0.08, -0.8, 0.25, -0.97, 0.5, -0.97, 0.75, -0.97, 0.9, -0.8, 0.7, -0.5, 0.45, -0.45,
            0.22, -0.5),
        0xffffff,
        0.1);
    brush.detail(
        trunk.patch(
            0.12, 0.98, 0.24, 0.6, 0.45, 0.5, 0.65, 0.55, 0.85, 0.75, 0.93, 1, 0.7, 1.005, 0.4,
            1.005),
        0x3a2038,
        0.09);
    brush.detail(
        trunk.patch(
            0.24, 1.005, 0.3, 0.72, 0.5, 0.5, 0.7, 0.55, 0.86, 0.4, 0.97, 0.2, 1, 0.6, 0.94, 1.005,
            0.75, 1.005, 0.5, 1.005),
        palette.light());
    pattern.trunk(brush, trunk);
  }

  private void wool(Brush brush, Tube trunk) {
    double r = breed.build().chest() * 0.2;
    for (var i = 0; i < 9; i++) {
      double s = 0.02 + 0.115 * i;
      brush.fill(Outlines.circle(trunk.x(s, -0.86), trunk.y(s, -0.86), r), palette.body());
      brush.fill(Outlines.circle(trunk.x(s, 0.84), trunk.y(s, 0.84), r * 0.9), palette.body());
    }
    for (var i = 0; i < 6; i++) {
      double s = 0.14 + 0.13 * i;
      double v = i % 2 == 0 ? -0.25 : 0.25;
      brush.line(
          Outlines.open(
              trunk.x(s, v) - r * 0.5,
              trunk.y(s, v),
              trunk.x(s, v),
              trunk.y(s, v) + r * 0.35,
              trunk.x(s, v) + r * 0.5,
              trunk.y(s, v)),
          r * 0.14,
          palette.marking());
    }
  }

  /** The neck from the shoulder to the skull. */
  void neck(Brush brush, Pose pose, Tube trunk) {
    var build = breed.build();
    var skull = frame.skull(pose);
    var root = frame.neckRoot(pose);
    double r = build.neckRadius();
    double chest = build.chest();
    double bend = StrictMath.sin(pose.head().neck()) * 0.04;
    double backX = mix(trunk.x(0.66, 0), root.x(), 0.3);
    double backY = mix(trunk.y(0.66, 0), root.y(), 0.3);
    var neck =
        new Tube.Builder()
            .to(backX, backY, chest * 0.34, chest * 0.36)
            .to(
                root.x(),
                root.y() + 0.01,
                Math.max(r * 1.1, chest * 0.34),
                Math.max(r * 1.2, chest * 0.42))
            .to(
                mix(root.x(), skull.x(), 0.5) + bend * 0.3,
                mix(root.y(), skull.y(), 0.5) - bend,
                r,
                r)
            .to(skull.x() - 0.01, skull.y(), Math.min(r, breed.head().radius() * 0.9))
            .build();
    if (build.fur() > 0.02) {
      double lag = pose.head().lag() * build.fur() * 0.5;
      brush.fill(
          Outlines.tufts(
              -build.fur() * 0.75, build.fur() * (0.7 + lag), neck.side(0.95, 0.97, 0.34, 6)),
          palette.light());
      brush.fill(
          Outlines.tufts(
              build.fur() * 0.25, build.fur() * (0.9 + lag), neck.side(-0.97, 0.92, 0.3, 5)),
          palette.body());
    }
    brush.fill(neck.outline(), palette.body());
    pattern.neck(brush, neck);
    brush.detail(
        neck.patch(0.36, 1, 0.42, 0.5, 0.6, 0.35, 0.8, 0.4, 0.95, 0.7, 0.95, 1, 0.7, 1.0, 0.5, 1.0),
        palette.light());
    switch (breed.head().extra()) {
      case "crest", "unicorn" -> crest(brush, neck, pose.head().lag());
      case "mane" -> mane(brush, pose, neck);
      default -> {}
    }
  }

  private void crest(Brush brush, Tube neck, double lag) {
    double r = breed.build().neckRadius();
    brush.fill(
        Outlines.tufts(r * 0.5, r * (0.6 + 0.6 * lag), neck.side(-0.86, 1, 0.34, 8)),
        palette.marking());
    brush.detail(
        Outlines.tufts(-r * 0.6, r * (0.6 + 0.4 * lag), neck.side(-0.86, 1, 0.36, 7)),
        palette.marking());
  }

  private void mane(Brush brush, Pose pose, Tube neck) {
    double r = breed.head().radius();
    var skull = frame.skull(pose);
    double lag = pose.head().lag() * 0.05;
    int dark = palette.marking();
    var low = new double[2 * 14];
    for (var i = 0; i < 14; i++) {
      double angle = -2 * StrictMath.PI * i / 13 + 0.4;
      double reach = r * (1.5 + 0.15 * StrictMath.sin(i * 2.4));
      low[2 * i] = skull.x() - r * 0.5 + reach * StrictMath.cos(angle) - lag;
      low[2 * i + 1] = skull.y() + r * 0.25 + reach * 1.12 * StrictMath.sin(angle);
    }
    brush.fill(Outlines.closed(low), dark);
    brush.fill(Outlines.tufts(-r * 0.45, -r * 0.2, low), dark);
    brush.fill(Outlines.tufts(-r * 0.7, r * 0.5, neck.side(0.95, 0.85, 0.2, 6)), dark);
    brush.detail(
        Outlines.oval(skull.x() - r * 0.3, skull.y() + r * 0.1, r * 1.22, r * 1.3),
        Colours.tint(dark, 0.14));
  }

  private static double mix(double from, double to, double t) {
    return from + (to - from) * t;
  }
}
