package filmgate.render.setting.plate.city;

import static filmgate.render.draw.Drawing.stroke;
import static filmgate.render.setting.sketch.Outlines.box;
import static filmgate.render.setting.sketch.Outlines.curve;
import static filmgate.render.setting.sketch.Outlines.lines;
import static filmgate.render.setting.sketch.Outlines.oval;
import static filmgate.render.setting.sketch.Outlines.polygon;
import static filmgate.render.setting.sketch.Outlines.round;

import filmgate.render.setting.sketch.Sketch;
import filmgate.render.setting.sketch.Tint;
import java.awt.geom.Path2D;

/** The tiers, the floodlights, and the pitch of a stadium. */
public final class Stadiums {
  private static final int[] SHIRTS = {0xc94f4a, 0xe9c46a, 0xf1ece2, 0x4a7fb5, 0x6b8f5a, 0x8a6fa8};

  private Stadiums() {}

  /** Two tiers full of spectators, a roof, and four masts with floodlights. */
  public static void stadium(Sketch s) {
    double base = s.row(0.12);
    double k = s.tall(1.7);
    masts(s, base, k);
    tier(s, base - 0.2 * k, base - 0.36 * k, 0x67718a);
    s.fill(band(s, base - 0.185 * k, base - 0.215 * k), 0xd5dae2);
    tier(s, base - 0.05, base - 0.185 * k, 0x5a6480);
    s.glow(band(s, base - 0.05, base - 0.36 * k), 0xcfd8ff, 0.2);
    boards(s, base);
    s.fill(band(s, base - 0.36 * k, base - 0.4 * k), 0xe3e7ec);
    s.detail(band(s, base - 0.36 * k, base - 0.372 * k), 0x8f98a8);
    for (double x = s.left(); x < s.right(); x += 0.16) {
      s.line(
          curve(x, arc(s, x, base - 0.4 * k), x + 0.04, arc(s, x, base - 0.46 * k)),
          0.004,
          0xb9c1cc);
    }
  }

  /** The tiers curve up towards both sides. */
  private static double arc(Sketch s, double x, double y) {
    double out = x / s.edge();
    return y - 0.05 * out * out * (s.row(0.12) - y) / 0.3;
  }

  private static Path2D band(Sketch s, double low, double high) {
    var path = new Path2D.Double();
    for (var i = 0; i <= 30; i++) {
      double x = s.left() + (s.right() - s.left()) * i / 30;
      if (i == 0) {
        path.moveTo(x, arc(s, x, low));
      } else {
        path.lineTo(x, arc(s, x, low));
      }
    }
    for (var i = 30; i >= 0; i--) {
      double x = s.left() + (s.right() - s.left()) * i / 30;
      path.lineTo(x, arc(s, x, high));
    }
    path.closePath();
    return path;
  }

  private static void tier(Sketch s, double low, double high, int seats) {
    var dice = s.dice();
    s.fill(band(s, low, high), seats);
    var shirts = new Path2D[SHIRTS.length];
    for (var i = 0; i < shirts.length; i++) {
      shirts[i] = new Path2D.Double();
    }
    var heads = new Path2D.Double();
    for (double y = high + 0.014; y < low; y += 0.0135) {
      for (double x = s.left(); x < s.right(); x += dice.between(0.012, 0.02)) {
        double at = arc(s, x, y);
        shirts[dice.below(SHIRTS.length)].append(
            round(x - 0.005, at - 0.004, x + 0.005, at + 0.008, 0.003), false);
        heads.append(oval(x, at - 0.006, 0.0034, 0.004), false);
      }
    }
    for (var i = 0; i < shirts.length; i++) {
      s.detail(shirts[i], Tint.mix(SHIRTS[i], seats, 0.3));
    }
    s.detail(heads, Tint.mix(0xd9a684, seats, 0.25));
    for (double x = s.left(); x < s.right(); x += 0.3) {
      s.detail(
          polygon(
              x,
              arc(s, x, low),
              x + 0.016,
              arc(s, x, low),
              x + 0.012,
              arc(s, x, high),
              x + 0.002,
              arc(s, x, high)),
          Tint.pale(seats, 0.3));
    }
  }

  private static void boards(Sketch s, double base) {
    int[] colours = {0x2f6fd0, 0xf0b429, 0xd9412f, 0x2f9f6a, 0xf4f4f4};
    var i = 0;
    for (double x = s.left(); x < s.right(); x += 0.24) {
      s.fill(box(x, base - 0.05, x + 0.236, base), colours[i % 5]);
      s.glow(box(x, base - 0.05, x + 0.236, base), colours[i % 5], 0.7);
      for (var c = 0; c < 4; c++) {
        s.glow(
            box(x + 0.04 + 0.042 * c, base - 0.036, x + 0.07 + 0.042 * c, base - 0.014),
            i % 5 == 4 ? 0x2f3a55 : 0xffffff,
            0.85);
      }
      i++;
    }
  }

  private static void masts(Sketch s, double base, double k) {
    double[] at = {-0.86, -0.34, 0.34, 0.86};
    for (var one : at) {
      double x = s.edge() * one;
      double y = base - 0.47 * k - 0.03 * Math.abs(one);
      s.limb(curve(x, base - 0.36 * k, x, y), 0.01, 0x8f98a8);
      s.fill(round(x - 0.07, y - 0.05, x + 0.07, y + 0.02, 0.006), 0x4a5362);
      for (var r = 0; r < 2; r++) {
        for (var c = 0; c < 5; c++) {
          double lx = x - 0.054 + 0.027 * c;
          double ly = y - 0.032 + 0.032 * r;
          s.detail(oval(lx, ly, 0.011, 0.011), 0xe8ecf0);
          s.glow(oval(lx, ly, 0.011, 0.011), 0xfffbe8, 1);
        }
      }
      s.halo(x, y - 0.015, 0.2, 0xf4f8ff, 0.5);
    }
  }

  /** The stripes and lines of the pitch, and a goal at the right. */
  public static void pitch(Sketch s) {
    for (var i = 0; i < 10; i++) {
      double d1 = 0.12 + 0.06 * i + 0.012 * i * i;
      double d2 = 0.12 + 0.06 * (i + 1) + 0.012 * (i + 1) * (i + 1);
      s.detail(box(s.left(), s.row(d1), s.right(), s.row(d2)), i % 2 == 0 ? 0x5f9f4c : 0x6fae58);
    }
    s.detail(box(s.left(), s.row(0.2), s.right(), s.row(0.2) + 0.004), 0xf2f4ee, 0.9);
    s.line(curve(-s.edge() * 0.9, s.row(0.2), -s.edge() * 1.2, s.row(1.5)), 0.008, 0xf2f4ee, 0.85);
    s.line(
        lines(s.edge() * 0.34, s.row(0.2), s.edge() * 0.2, s.row(0.52), s.right(), s.row(0.52)),
        0.006,
        0xf2f4ee,
        0.85);
    s.line(oval(0, s.row(1.25), 0.62, 0.1), 0.008, 0xf2f4ee, 0.7);
    s.glow(box(s.left(), s.row(0.12), s.right(), s.bottom()), 0x8fd070, 0.3);
    s.glow(oval(0, s.row(1.0), s.edge() * 1.1, 0.2), 0xcdf0b0, 0.16);
    double x = s.edge() * 0.78;
    double y = s.row(0.22);
    var net = new Path2D.Double();
    for (var i = 0; i <= 14; i++) {
      net.append(
          stroke(curve(x - 0.14 + 0.02 * i, y - 0.1, x - 0.13 + 0.0186 * i, y - 0.01), 0.0012),
          false);
    }
    for (var i = 0; i <= 5; i++) {
      net.append(
          stroke(curve(x - 0.14, y - 0.1 + 0.018 * i, x + 0.14, y - 0.1 + 0.018 * i), 0.0012),
          false);
    }
    s.detail(net, 0xf4f6f8, 0.7);
    s.limb(lines(x - 0.14, y, x - 0.14, y - 0.1, x + 0.14, y - 0.1, x + 0.14, y), 0.007, 0xffffff);
  }
}
