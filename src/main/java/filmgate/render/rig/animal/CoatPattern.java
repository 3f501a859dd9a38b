package filmgate.render.rig.animal;

import filmgate.render.raster.Noise;
import filmgate.render.rig.shape.Brush;
import filmgate.render.rig.shape.Outlines;
import filmgate.render.rig.shape.Tube;

/** Markings of a coat, which follow the body. */
final class CoatPattern {
  private final String pattern;
  private final int colour;
  private final int body;
  private final long seed;

  CoatPattern(Breed breed, Palette palette, long seed) {
    this.pattern = breed.coat().pattern();
    this.colour = palette.marking();
    this.body = palette.body();
    this.seed = seed;
  }

  void trunk(Brush brush, Tube trunk) {
    switch (pattern) {
      case "stripes" -> stripes(brush, trunk, 9, 0.08, 0.96, 0.6);
      case "spots" -> spots(brush, trunk);
      case "patches" -> patches(brush, trunk);
      case "saddle" ->
          brush.detail(
              trunk.patch(
                  0.12, -1.02, 0.3, -1.02, 0.5, -1.02, 0.68, -1.02, 0.82, -1, 0.8, -0.35, 0.66,
                  0.15, 0.45, 0.12, 0.28, 0.05, 0.14, -0.4),
              colour);
      case "humps" -> humps(brush, trunk);
      case "quills" -> quills(brush, trunk);
      case "net" -> net(brush, trunk);
      case "band" -> brush.detail(trunk.band(-1.01, 1.01, 0.7, 0.97), colour);
      default -> {}
    }
  }

  void neck(Brush brush, Tube neck) {
    switch (pattern) {
      case "net" -> netNeck(brush, neck);
      case "stripes" -> stripes(brush, neck, 5, 0.15, 0.85, 0.5);
      case "spots" -> {
        for (var i = 0; i < 6; i++) {
          spot(brush, neck, 0.2 + 0.12 * i, Noise.unit(seed + 40, i) * 1.4 - 0.7, 0.07);
        }
      }
      default -> {}
    }
  }

  void leg(Brush brush, Tube leg, boolean hind) {
    if ("stripes".equals(pattern)) {
      for (var i = 0; i < 3; i++) {
        double s = (hind ? 0.14 : 0.2) + 0.14 * i;
        brush.detail(
            leg.patch(s, 1.01, s + 0.03, 0.1, s + 0.01, -0.45, s + 0.06, 0.3, s + 0.07, 1.01),
            colour);
      }
    } else if ("spots".equals(pattern)) {
      for (var i = 0; i < 4; i++) {
        spot(brush, leg, 0.12 + 0.13 * i, Noise.unit(seed + (hind ? 7 : 9), i) - 0.5, 0.05);
      }
    }
  }

  void tail(Brush brush, Tube tail) {
    if ("stripes".equals(pattern) || "ringed".equals(pattern)) {
      for (var i = 0; i < 5; i++) {
        double s = 0.2 + 0.16 * i;
        brush.detail(tail.band(-1.01, 1.01, s, s + 0.07), colour);
      }
    }
  }

  /** The two humps of a camel. */
  private void humps(Brush brush, Tube trunk) {
    for (var s : new double[] {0.34, 0.68}) {
      double x = trunk.x(s, -0.75);
      double y = trunk.y(s, -0.75);
      double w = (trunk.x(s + 0.13, 0) - trunk.x(s - 0.13, 0)) / 2;
      brush.fill(
          Outlines.closed(
              x - w * 1.25,
              y + w * 0.2,
              x - w * 0.6,
              y - w * 0.9,
              x,
              y - w * 1.45,
              x + w * 0.6,
              y - w * 0.9,
              x + w * 1.25,
              y + w * 0.2),
          body);
      brush.detail(
          Outlines.closed(
              x - w * 0.5,
              y - w * 0.85,
              x,
              y - w * 1.42,
              x + w * 0.55,
              y - w * 0.9,
              x,
              y - w * 0.95),
          colour);
    }
  }

  /** Rows of quills, the front ones below the back ones. */
  private void quills(Brush brush, Tube trunk) {
    for (var row = 0; row < 5; row++) {
      double v = 0.35 - 0.32 * row;
      brush.fill(
          Outlines.tufts(0.13, 0.12, trunk.side(v, 0.97, 0.02, 11)), row % 2 == 0 ? colour : body);
    }
  }

  private void stripes(Brush brush, Tube tube, int count, double from, double to, double depth) {
    for (var i = 0; i < count; i++) {
      double s = from + (to - from) * (i + 0.3 * Noise.unit(seed, i)) / count;
      double end = depth - 0.5 * Noise.unit(seed + 3, i);
      double w = 0.05 * 9 / count * (0.4 + 0.5 * Noise.unit(seed + 5, i));
      double bend = 0.04 - 0.08 * Noise.unit(seed + 8, i);
      brush.detail(
          tube.patch(
              s - w,
              -1.01,
              s - w * 0.7 + bend,
              -0.2,
              s + bend * 0.5,
              end,
              s + w * 0.8 + bend,
              -0.25,
              s + w,
              -1.01),
          colour);
    }
  }

  private void spots(Brush brush, Tube trunk) {
    for (var row = 0; row < 4; row++) {
      for (var i = 0; i < 9; i++) {
        int n = row * 9 + i;
        double s = 0.05 + 0.1 * (i + 0.8 * Noise.unit(seed, n) - (row % 2) * 0.4);
        double v = -0.75 + 0.42 * row + 0.3 * (Noise.unit(seed + 1, n) - 0.5);
        spot(brush, trunk, s, v, 0.014 + 0.014 * Noise.unit(seed + 2, n));
      }
    }
  }

  private void spot(Brush brush, Tube tube, double s, double v, double size) {
    brush.detail(
        tube.patch(
            s - size,
            v,
            s - size * 0.2,
            v - size * 6,
            s + size,
            v - size,
            s + size * 0.2,
            v + size * 6),
        colour);
  }

  private void patches(Brush brush, Tube trunk) {
    brush.detail(
        trunk.patch(
            0.02, -1.01, 0.12, -1.01, 0.27, -1.01, 0.3, -0.4, 0.2, 0.2, 0.12, 0.05, 0.06, -0.3),
        colour);
    brush.detail(
        trunk.patch(
            0.42, -1.01, 0.5, -1.01, 0.62, -1.01, 0.7, -0.3, 0.6, 0.1, 0.55, 0.5, 0.46, 0.3, 0.42,
            -0.4),
        colour);
    brush.detail(trunk.patch(0.82, 0.1, 0.88, -0.5, 0.97, -0.5, 0.98, 0.3, 0.9, 0.6), colour);
  }

  private void net(Brush brush, Tube trunk) {
    for (var row = 0; row < 4; row++) {
      for (var i = 0; i < 6; i++) {
        double s = 0.03 + 0.165 * (i - (row % 2) * 0.45);
        cell(brush, trunk, s, -0.98 + 0.48 * row, 0.13, 0.4, row * 6 + i);
      }
    }
  }

  private void netNeck(Brush brush, Tube neck) {
    for (var i = 0; i < 6; i++) {
      cell(brush, neck, 0.06 + 0.15 * i, -0.85, 0.11, 0.75, 60 + i);
      cell(brush, neck, 0.12 + 0.14 * i, 0.12, 0.1, 0.7, 70 + i);
    }
  }

  private void cell(Brush brush, Tube tube, double s, double v, double w, double h, int n) {
    double a = 0.2 * Noise.unit(seed, n);
    double b = 0.2 * Noise.unit(seed + 1, n);
    double end = Math.min(1, s + w);
    double start = Math.max(0, s);
    if (end - start > 0.02) {
      brush.detail(
          tube.patch(
              start + w * a,
              v,
              end - w * b,
              v + h * a,
              end,
              v + h * (0.9 - b),
              start + w * 0.5,
              v + h,
              start,
              v + h * (0.7 - a)),
          colour);
    }
  }
}
