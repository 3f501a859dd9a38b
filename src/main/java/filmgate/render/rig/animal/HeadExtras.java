package filmgate.render.rig.animal;

import filmgate.render.rig.shape.Brush;
import filmgate.render.rig.shape.Colours;
import filmgate.render.rig.shape.Outlines;
import filmgate.render.rig.shape.Tube;

/** Draws horns, antlers, a trunk, and what else only some heads have. */
final class HeadExtras {
  private static final int HORN = 0xe6d9bf;

  private HeadExtras() {}

  static void draw(Brush brush, HeadView view, Breed breed, Palette palette, double lag) {
    switch (breed.head().extra()) {
      case "horns" -> horns(brush, view);
      case "buffalo" -> buffalo(brush, view);
      case "rhino" -> rhino(brush, view, breed);
      case "antlers" -> antlers(brush, view);
      case "knobs" -> knobs(brush, view);
      case "trunk" -> trunk(brush, view, palette, lag);
      case "crest" -> forelock(brush, view, palette);
      case "unicorn" -> {
        forelock(brush, view, palette);
        brush.fill(
            Outlines.leaf(
                view.x(0.6, 0.7, 0), view.y(0.6, 0.7), view.x(1.5, 2.3, 0), view.y(1.5, 2.3), 0.16),
            0xf7d98a);
      }
      case "wool" -> wool(brush, view, palette);
      default -> {}
    }
  }

  private static void horns(Brush brush, HeadView view) {
    for (var side : new int[] {-1, 1}) {
      brush.limb(
          Outlines.open(
              view.places(
                  -0.05,
                  0.8,
                  side * 0.45,
                  -0.15,
                  1.05,
                  side * 0.85,
                  0.05,
                  1.35,
                  side * 1.05,
                  0.2,
                  1.6,
                  side * 0.95)),
          0.16,
          HORN);
    }
  }

  private static void buffalo(Brush brush, HeadView view) {
    for (var side : new int[] {-1, 1}) {
      var horn =
          Tube.from(view.x(-0.1, 0.7, side * 0.5), view.y(-0.1, 0.7), 0.2)
              .to(view.x(-0.7, 0.85, side * 1.2), view.y(-0.7, 0.85), 0.17)
              .to(view.x(-1.3, 1.35, side * 1.5), view.y(-1.3, 1.35), 0.11)
              .to(view.x(-1.35, 2, side * 1.2), view.y(-1.35, 2), 0.04)
              .build();
      brush.fill(horn.outline(), side < 0 ? 0x5a534e : 0x7a716a);
    }
  }

  private static void rhino(Brush brush, HeadView view, Breed breed) {
    double tip = 0.75 + breed.head().muzzle();
    double up = -breed.head().drop() + breed.head().noseRadius() * 0.7;
    for (var i = 0; i < 2; i++) {
      double f = tip - 0.3 - 0.75 * i;
      double high = 1.25 - 0.65 * i;
      double base = up + 0.22 * i;
      brush.fill(
          Outlines.spike(
              view.x(f - 0.25, base, 0),
              view.y(f - 0.25, base),
              view.x(f + 0.3 * high, base + high, 0),
              view.y(f + 0.3 * high, base + high),
              view.x(f + 0.2, base - 0.15, 0),
              view.y(f + 0.2, base - 0.15),
              0.3),
          0xd9cdb8);
    }
  }

  private static void antlers(Brush brush, HeadView view) {
    int colour = 0x8a6a48;
    for (var side : new int[] {-1, 1}) {
      int shade = side < 0 ? Colours.shade(colour, 0.25) : colour;
      brush.limb(
          Outlines.open(
              view.places(
                  -0.05,
                  0.8,
                  side * 0.35,
                  -0.5,
                  1.5,
                  side * 0.7,
                  -0.55,
                  2.2,
                  side * 1.2,
                  -0.1,
                  2.9,
                  side * 1.3)),
          0.13,
          shade);
      brush.limb(
          Outlines.open(
              view.places(-0.35, 1.2, side * 0.55, 0.3, 1.5, side * 0.7, 0.5, 1.9, side * 0.7)),
          0.11,
          shade);
      brush.limb(
          Outlines.open(
              view.places(-0.58, 1.9, side * 1, 0.0, 2.1, side * 1.1, 0.25, 2.5, side * 1.1)),
          0.1,
          shade);
      brush.limb(
          Outlines.open(
              view.places(-0.55, 2.1, side * 1.1, -0.9, 2.5, side * 1.3, -0.9, 2.8, side * 1.3)),
          0.1,
          shade);
    }
  }

  private static void knobs(Brush brush, HeadView view) {
    for (var side : new int[] {-1, 1}) {
      brush.limb(
          Outlines.open(
              view.places(
                  -0.05, 0.8, side * 0.35, -0.15, 1.2, side * 0.42, -0.15, 1.5, side * 0.42)),
          0.2,
          0xd9b27a);
      brush.fill(
          Outlines.circle(view.x(-0.15, 1.55, side * 0.42), view.y(-0.15, 1.55), 0.19), 0x4a342a);
    }
  }

  private static void trunk(Brush brush, HeadView view, Palette palette, double lag) {
    double swing = 0.25 * lag;
    var tube =
        new Tube.Builder()
            .to(view.x(0.62, -0.1, 0), view.y(0.62, -0.1), 0.52)
            .to(view.x(1.05, -0.75, 0), view.y(1.05, -0.75), 0.4)
            .to(view.x(1.15 + swing * 0.3, -1.5, 0), view.y(1.15, -1.5), 0.29)
            .to(view.x(1.15 + swing, -2.2, 0), view.y(1.15, -2.2), 0.22)
            .to(view.x(1.4 + swing, -2.75, 0), view.y(1.4, -2.75), 0.18)
            .to(view.x(1.75 + swing, -2.85, 0), view.y(1.75, -2.85), 0.15)
            .build();
    brush.fill(
        Outlines.leaf(
            view.x(0.6, -0.62, 0.3),
            view.y(0.6, -0.62),
            view.x(1.75, -1.25, 0.4),
            view.y(1.75, -1.25),
            0.13),
        0xf6efe0);
    brush.fill(tube.outline(), palette.body());
    for (var i = 0; i < 7; i++) {
      double s = 0.28 + 0.09 * i;
      brush.line(
          Outlines.lines(
              tube.x(s, -0.85), tube.y(s, -0.85), tube.x(s + 0.01, -0.2), tube.y(s + 0.01, -0.2)),
          0.035,
          Colours.shade(palette.body(), 0.25));
    }
  }

  private static void forelock(Brush brush, HeadView view, Palette palette) {
    brush.fill(
        Outlines.closed(
            view.places(
                -0.3, 1.05, 0.1, 0.2, 1.15, 0, 0.6, 0.9, 0.2, 0.85, 0.35, 0.25, 0.5, 0.62, 0.35,
                0.1, 0.6, 0.45)),
        palette.marking());
  }

  private static void wool(Brush brush, HeadView view, Palette palette) {
    for (var i = 0; i < 5; i++) {
      double f = -0.55 + 0.28 * i;
      double up = 0.75 + 0.28 * StrictMath.sin(i * 0.8);
      brush.fill(Outlines.circle(view.x(f, up, 0), view.y(f, up), 0.42), palette.body());
    }
  }
}
