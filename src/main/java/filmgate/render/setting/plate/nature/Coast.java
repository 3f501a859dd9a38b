package filmgate.render.setting.plate.nature;

import static filmgate.render.setting.sketch.Outlines.blob;
import static filmgate.render.setting.sketch.Outlines.common;
import static filmgate.render.setting.sketch.Outlines.curve;
import static filmgate.render.setting.sketch.Outlines.moved;
import static filmgate.render.setting.sketch.Outlines.oval;
import static filmgate.render.setting.sketch.Outlines.polygon;

import filmgate.render.setting.sketch.Flora;
import filmgate.render.setting.sketch.Sketch;
import filmgate.render.setting.sketch.Tint;

/** What is seen at the sea. */
public final class Coast {
  private Coast() {}

  /** Two capes that slope down into the sea from the left, and a small island at the right. */
  public static void headlands(Sketch s) {
    double y = s.horizon() + 0.004;
    double w = s.edge();
    double tall = s.tall(1.6);
    var far =
        blob(
            s.left() - 0.1,
            y,
            s.left() - 0.1,
            y - 0.11 * tall,
            -w * 0.9,
            y - 0.085 * tall,
            -w * 0.55,
            y - 0.05 * tall,
            -w * 0.2,
            y - 0.03 * tall,
            w * 0.08,
            y);
    s.fill(far, 0x7f9fb0);
    s.detail(common(far, moved(far, 0.05, 0.022)), 0x8fadb6);
    var near =
        blob(
            s.left() - 0.1,
            y + 0.008,
            s.left() - 0.1,
            y - 0.06 * tall,
            -w * 0.85,
            y - 0.066 * tall,
            -w * 0.6,
            y - 0.024 * tall,
            -w * 0.38,
            y + 0.006);
    s.fill(near, 0x55808a);
    s.detail(common(near, moved(near, 0.06, 0.018)), 0x6b9790);
    trees(s, -w * 1.05, -w * 0.68, y - 0.05 * tall);
    var island =
        blob(w * 0.72, y, w * 0.8, y - 0.026 * tall, w * 0.88, y - 0.032 * tall, w * 1.02, y);
    s.fill(island, 0x7597a6);
    s.detail(common(island, moved(island, 0.02, 0.008)), 0x88aab2);
  }

  private static void trees(Sketch s, double from, double to, double y) {
    var dice = s.dice();
    for (var i = 0; i < 14; i++) {
      double t = dice.unit();
      double size = dice.between(0.01, 0.02);
      Flora.bush(
          s, from + (to - from) * t, y + 0.012 + 0.016 * t * t, size * 2, size * 1.4, 0x4d7a6a);
    }
  }

  /** Palms and dune grass at both sides, in front. */
  public static void beachFrame(Sketch s) {
    double w = s.edge();
    double y = s.bottom();
    var dune =
        blob(
            w * 0.55,
            y,
            w * 0.8,
            s.row(s.nearest()) - 0.05,
            w + 0.1,
            s.row(s.nearest()) - 0.12,
            s.right() + 0.1,
            s.row(s.nearest()) - 0.12,
            s.right() + 0.1,
            y);
    s.fill(dune, 0xcfae78);
    s.detail(common(dune, moved(dune, 0.05, 0.03)), 0xdfc391);
    var dice = s.dice();
    double low = s.row(s.nearest());
    for (var i = 0; i < 9; i++) {
      Flora.tuft(
          s, w * dice.between(0.68, 1.1), low + dice.between(-0.02, 0.1), 0.17, 12, 0x8a9a52);
    }
    for (var i = 0; i < 5; i++) {
      Flora.tuft(
          s, -w * dice.between(0.8, 1.15), low + dice.between(0.02, 0.12), 0.13, 10, 0x8a9a52);
    }
  }

  /** Palms at the left, and umbrellas far along the beach. */
  public static void palms(Sketch s) {
    double w = s.edge();
    double base = s.row(0.72);
    double tall = s.upright() ? 1.25 : 1;
    Flora.palm(s, -w * 0.98, base, 0.62 * tall, 0.15);
    Flora.palm(s, -w * 0.98 - 0.1, base + 0.03, 0.45 * tall, 0.24);
    for (var i = 0; i < 7; i++) {
      Flora.tuft(s, -w * s.dice().between(0.78, 1.2), base + 0.03, 0.07, 9, 0x87985a);
    }
  }

  /** Shells, starfish, and pebbles on sand, away from the middle. */
  public static void shells(Sketch s) {
    var dice = s.dice();
    for (var i = 0; i < 44; i++) {
      double depth = dice.between(0.75, s.nearest());
      double x = dice.between(s.left(), s.right());
      double size = 0.006 * depth * dice.between(0.6, 1.4);
      double y = s.row(depth);
      int stone = dice.pick(0xe8d3b4, 0xb99f80, 0xf3e6d2, 0xa98e74, 0xd9a58a);
      s.detail(oval(x - size * 0.3, y + size * 0.3, size * 1.3, size * 0.5), 0x8a6a48, 0.35);
      s.detail(oval(x, y, size, size * 0.6), stone);
      s.detail(
          oval(x + size * 0.25, y - size * 0.2, size * 0.5, size * 0.25), Tint.pale(stone, 0.5));
    }
  }

  /** A rock with lit and shaded facets. */
  static void rock(Sketch s, double x, double base, double width, double height, int grey) {
    var dice = s.dice();
    double a = x - width * dice.between(0.24, 0.36);
    double b = x + width * dice.between(0.02, 0.16);
    double c = x + width * dice.between(0.3, 0.38);
    double ya = base - height * dice.between(0.62, 0.8);
    double yc = base - height * dice.between(0.55, 0.75);
    double yb = base - height;
    double low = base + height * 0.08;
    double mid = x + width * dice.between(-0.1, 0.06);
    double ym = base - height * dice.between(0.4, 0.55);
    s.fill(
        polygon(
            x - width / 2,
            base,
            x - width * 0.42,
            base - height * 0.4,
            a,
            ya,
            b,
            yb,
            c,
            yc,
            x + width / 2,
            base,
            x + width * 0.3,
            low,
            x - width * 0.3,
            low),
        grey);
    s.detail(
        polygon(
            x - width / 2,
            base,
            x - width * 0.42,
            base - height * 0.4,
            a,
            ya,
            mid,
            ym,
            x - width * 0.1,
            low,
            x - width * 0.3,
            low),
        Tint.dark(grey, 0.34));
    s.detail(polygon(a, ya, b, yb, c, yc, mid, ym), Tint.pale(grey, 0.22));
    s.detail(
        polygon(mid, ym, c, yc, x + width * 0.3, base - height * 0.12, x - width * 0.02, low),
        Tint.dark(grey, 0.12));
    s.line(
        curve(mid, ym, x + width * 0.06, base - height * 0.2, x, low),
        width * 0.008,
        Tint.dark(grey, 0.5));
  }

  /** White water around the foot of a rock. */
  private static void foam(Sketch s, double x, double base, double width) {
    var dice = s.dice();
    int count = 13;
    for (var layer = 0; layer < 2; layer++) {
      var rim = new double[4 * count];
      for (var i = 0; i < count; i++) {
        double t = 2.0 * i / (count - 1) - 1;
        double px = x + width * (0.5 + 0.05 * (1 - layer)) * t;
        double py = base + width * 0.075 * (1 - t * t * t * t);
        double thick = width * (0.035 - 0.012 * layer) * (1.08 - Math.abs(t));
        rim[2 * i] = px;
        rim[2 * i + 1] = py - width * 0.02 * (1 - Math.abs(t));
        int back = 2 * (2 * count - 1 - i);
        rim[back] = px;
        rim[back + 1] = py + thick * (i % 2 == 0 ? 1.5 : 0.7) * dice.between(0.8, 1.2);
      }
      s.detail(blob(rim), 0xffffff, layer == 0 ? 0.4 : 0.9);
    }
    for (var i = 0; i < 9; i++) {
      double size = width * dice.between(0.008, 0.022);
      s.detail(
          oval(
              x + width * dice.between(-0.5, 0.5),
              base - width * dice.between(0.02, 0.22),
              size,
              size),
          0xffffff,
          0.75);
    }
  }

  /** Rocks in the sea, with foam where the waves break. */
  public static void seaRocks(Sketch s) {
    double w = s.edge();
    double[] at = {
      -0.98, 0.16, 0.34, -0.66, 0.13, 0.2, -0.82, 0.42, 0.24, 0.62, 0.2, 0.17, 0.86, 0.34, 0.33,
      1.05, 0.5, 0.26, -0.36, 0.3, 0.08, 0.42, 0.42, 0.08
    };
    for (var i = 0; i < at.length; i += 3) {
      double x = w * at[i];
      double y = s.row(at[i + 1]);
      double size = at[i + 2];
      rock(s, x, y, size * 1.25, size * 0.82, 0x6f747c);
      rock(s, x + size * 0.5, y + 0.008, size * 0.6, size * 0.4, 0x656a74);
      foam(s, x + size * 0.15, y + 0.006, size * 1.45);
    }
  }

  /** Dark wet rocks in front, on which someone or a lighthouse has room in the middle. */
  public static void shoreRocks(Sketch s) {
    var dice = s.dice();
    double w = s.edge();
    double low = s.row(s.nearest());
    double shelf = s.ground() + 0.015;
    double[] edge = {
      s.left() - 0.2,
      shelf + 0.01,
      -w * 0.7,
      shelf + 0.012,
      -w * 0.3,
      shelf - 0.01,
      0,
      shelf - 0.016,
      w * 0.3,
      shelf - 0.008,
      w * 0.66,
      shelf + 0.02,
      s.right() + 0.2,
      shelf + 0.01
    };
    s.fill(blob(downTo(s.bottom(), edge)), 0x565c66);
    for (var i = 0; i < 30; i++) {
      double x = dice.between(s.left(), s.right());
      double out = Math.abs(x) / w;
      double y = dice.between(shelf + 0.03 + (out < 0.4 ? 0.05 : 0), low + 0.15);
      double size = dice.between(0.1, 0.2);
      rock(
          s,
          x,
          y,
          size * 1.5,
          size * (0.2 + 0.35 * out * out),
          dice.pick(0x565b64, 0x616670, 0x4f555f));
    }
    rock(s, -w * 1.02, low + 0.02, 0.5, 0.3, 0x4f545e);
    rock(s, w * 1.05, low + 0.03, 0.56, 0.26, 0x555a64);
    var foam = curve(edge);
    s.line(foam, 0.022, 0xffffff, 0.3);
    s.line(foam, 0.008, 0xffffff, 0.75);
  }

  /** The points of a line, and below its ends the corners at {@code bottom}. */
  private static double[] downTo(double bottom, double... line) {
    var closed = new double[line.length + 4];
    System.arraycopy(line, 0, closed, 2, line.length);
    closed[0] = line[0];
    closed[1] = bottom;
    closed[closed.length - 2] = line[line.length - 2];
    closed[closed.length - 1] = bottom;
    return closed;
  }
}
