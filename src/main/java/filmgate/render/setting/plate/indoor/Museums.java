package filmgate.render.setting.plate.indoor;

import static filmgate.render.setting.sketch.Outlines.blob;
import static filmgate.render.setting.sketch.Outlines.box;
import static filmgate.render.setting.sketch.Outlines.common;
import static filmgate.render.setting.sketch.Outlines.curve;
import static filmgate.render.setting.sketch.Outlines.lines;
import static filmgate.render.setting.sketch.Outlines.oval;
import static filmgate.render.setting.sketch.Outlines.polygon;
import static filmgate.render.setting.sketch.Outlines.round;

import filmgate.render.setting.sketch.Sketch;
import filmgate.render.setting.sketch.Tint;
import java.awt.Shape;
import java.awt.geom.Path2D;

/** A gallery of paintings, and the nave of a church. */
public final class Museums {
  private static final int STONE = 0xc9bfb0;
  private static final int[] GLASS = {0xd9483c, 0x3f7fd0, 0xf0b43c, 0x4fae7a, 0x9a5fc0};

  private Museums() {}

  /** A dark wall with large paintings in golden frames, each in its own light. */
  public static void gallery(Sketch s) {
    double k = Room.size(s);
    var room = Room.of(s).wall(0x8a4a48, 0x4a2f2c);
    double y = room.base() - 0.4 * k;
    s.detail(box(s.left(), room.base() - 0.12 * k, s.right(), room.base() - 0.035), 0x6f3a3a);
    s.detail(box(s.left(), room.base() - 0.126 * k, s.right(), room.base() - 0.116 * k), 0xb08d4f);
    painting(s, 0.0, y - 0.01 * k, 0.24 * k, 0.17 * k, 0x8fb8d0);
    painting(s, -0.5 * k, y, 0.12 * k, 0.15 * k, 0xe8b48a);
    painting(s, 0.5 * k, y, 0.12 * k, 0.15 * k, 0xb9c9a0);
    painting(s, -0.86 * k, y, 0.15 * k, 0.11 * k, 0xd9c48a);
    painting(s, 0.86 * k, y, 0.15 * k, 0.11 * k, 0xa9a0c9);
    for (var side = -1; side <= 1; side += 2) {
      bust(s, side * s.edge() * 0.9, s.row(0.7), k);
      rope(s, side * s.edge() * 0.6, s.row(0.6), k, side);
    }
  }

  private static void painting(Sketch s, double x, double y, double half, double high, int sky) {
    s.detail(
        box(x - half - 0.02, y - high - 0.012, x + half + 0.032, y + high + 0.034), 0x1e1412, 0.3);
    s.detail(box(x - half - 0.024, y - high - 0.024, x + half + 0.024, y + high + 0.024), 0xb8893c);
    s.detail(box(x - half - 0.018, y - high - 0.018, x + half + 0.018, y + high + 0.018), 0xe0bd6a);
    s.detail(box(x - half - 0.006, y - high - 0.006, x + half + 0.006, y + high + 0.006), 0x8a6228);
    var canvas = box(x - half, y - high, x + half, y + high);
    s.detail(canvas, sky);
    s.detail(
        common(canvas, oval(x + half * 0.4, y - high * 0.4, high * 0.24, high * 0.24)), 0xfbeecb);
    for (var i = 0; i < 3; i++) {
      double low = y + high * (0.1 + 0.3 * i);
      var hill =
          blob(
              x - half * 1.3,
              low + high,
              x - half * (0.9 - 0.3 * i),
              low - high * 0.1,
              x - half * 0.2,
              low + high * 0.14,
              x + half * (0.3 + 0.2 * i),
              low - high * 0.16,
              x + half * 1.3,
              low + high * 0.2,
              x + half * 1.3,
              low + high);
      s.detail(common(canvas, hill), Tint.mix(Tint.dark(sky, 0.18 + 0.14 * i), 0x5f7a4f, 0.2 * i));
    }
    s.fill(
        round(x - half * 0.5, y - high - 0.062, x + half * 0.5, y - high - 0.05, 0.005), 0xb8893c);
    s.glow(
        polygon(
            x - half * 0.5,
            y - high - 0.05,
            x + half * 0.5,
            y - high - 0.05,
            x + half * 1.15,
            y + high * 1.3,
            x - half * 1.15,
            y + high * 1.3),
        0xffe6b0,
        0.16);
    s.glow(box(x - half * 0.46, y - high - 0.051, x + half * 0.46, y - high - 0.047), 0xfff2d0, 1);
  }

  private static void bust(Sketch s, double x, double base, double k) {
    s.spot(x, base + 0.004, 0.12 * k, 0.012, 0x1e1412, 0.5);
    s.body(
        polygon(
            x - 0.07 * k,
            base - 0.3 * k,
            x + 0.07 * k,
            base - 0.3 * k,
            x + 0.08 * k,
            base,
            x - 0.08 * k,
            base),
        0x5a5048,
        0.02 * k);
    s.body(box(x - 0.085 * k, base - 0.32 * k, x + 0.085 * k, base - 0.295 * k), 0x6f655c, 0.01);
    double y = base - 0.32 * k;
    s.body(
        blob(
            x - 0.062 * k,
            y,
            x - 0.058 * k,
            y - 0.05 * k,
            x - 0.02 * k,
            y - 0.075 * k,
            x + 0.02 * k,
            y - 0.075 * k,
            x + 0.058 * k,
            y - 0.05 * k,
            x + 0.062 * k,
            y),
        0xece6dc,
        0.016 * k);
    s.body(
        round(x - 0.018 * k, y - 0.1 * k, x + 0.018 * k, y - 0.06 * k, 0.01 * k),
        0xdcd5ca,
        0.008 * k);
    s.body(
        blob(
            x - 0.034 * k,
            y - 0.13 * k,
            x,
            y - 0.178 * k,
            x + 0.034 * k,
            y - 0.13 * k,
            x + 0.026 * k,
            y - 0.096 * k,
            x,
            y - 0.082 * k,
            x - 0.026 * k,
            y - 0.096 * k),
        0xf2ede4,
        0.014 * k);
    s.fill(
        blob(
            x - 0.038 * k,
            y - 0.13 * k,
            x - 0.026 * k,
            y - 0.175 * k,
            x + 0.01 * k,
            y - 0.186 * k,
            x + 0.038 * k,
            y - 0.15 * k,
            x + 0.02 * k,
            y - 0.152 * k,
            x - 0.02 * k,
            y - 0.146 * k),
        0xd9d2c6);
  }

  private static void rope(Sketch s, double x, double base, double k, int side) {
    double far = x - side * 0.3 * k;
    s.line(
        curve(x, base - 0.15 * k, (x + far) / 2, base - 0.09 * k, far, base - 0.15 * k),
        0.012 * k,
        0x8f2f3a);
    for (var i = 0; i < 2; i++) {
      double px = i == 0 ? x : far;
      s.spot(px, base + 0.002, 0.04 * k, 0.006, 0x1e1412, 0.4);
      s.fill(oval(px, base, 0.026 * k, 0.006 * k), 0xb8893c);
      s.limb(lines(px, base, px, base - 0.165 * k), 0.009 * k, 0xd9b45f);
      s.fill(oval(px, base - 0.172 * k, 0.012 * k, 0.012 * k), 0xe8cc84);
    }
  }

  /** Arches of stone with coloured windows, a rose window, an altar, and candles. */
  public static void nave(Sketch s) {
    double k = s.upright() ? 1.5 : 1;
    double base = s.row(0.3);
    s.fill(box(s.left(), s.top(), s.right(), base), STONE);
    s.fade(s.left(), s.right(), base, s.top(), 0x5a5060, 0.5);
    double top = base - 0.5 * k;
    s.detail(pointed(0, base, 0.27 * k, 0.56 * k), Tint.dark(STONE, 0.28));
    s.detail(pointed(0, base, 0.235 * k, 0.52 * k), Tint.dark(STONE, 0.12));
    rose(s, 0, top + 0.14 * k, 0.1 * k);
    for (var side = -1; side <= 1; side += 2) {
      for (var i = 0; i < 3; i++) {
        double x = side * (0.46 + 0.4 * i) * (s.upright() ? 0.9 : 1);
        s.detail(pointed(x, base, 0.15 * k, 0.44 * k), Tint.dark(STONE, 0.26));
        window(s, x, base - 0.1 * k, 0.085 * k, 0.28 * k);
        column(s, x - side * 0.2, base, k);
      }
    }
    altar(s, base, k);
  }

  private static Shape pointed(double x, double base, double half, double high) {
    var path = new Path2D.Double();
    path.moveTo(x - half, base);
    path.lineTo(x - half, base - high * 0.55);
    path.quadTo(x - half * 0.9, base - high * 0.85, x, base - high);
    path.quadTo(x + half * 0.9, base - high * 0.85, x + half, base - high * 0.55);
    path.lineTo(x + half, base);
    path.closePath();
    return path;
  }

  private static void window(Sketch s, double x, double base, double half, double high) {
    var glass = pointed(x, base, half, high);
    s.detail(pointed(x, base + 0.008, half + 0.012, high + 0.02), Tint.pale(STONE, 0.3));
    s.detail(glass, 0x4a5a8a);
    var dice = s.dice();
    for (var r = 0; r < 7; r++) {
      for (var c = 0; c < 3; c++) {
        var pane =
            box(
                x - half + 2 * half * c / 3,
                base - high * (r + 1) / 7,
                x - half + 2 * half * (c + 1) / 3,
                base - high * r / 7);
        int colour = GLASS[dice.below(GLASS.length)];
        s.detail(common(glass, pane), colour, 0.85);
        s.glow(common(glass, pane), colour, 0.4);
      }
    }
    for (var r = 1; r < 7; r++) {
      s.detail(
          common(
              glass,
              box(x - half, base - high * r / 7 - 0.001, x + half, base - high * r / 7 + 0.002)),
          0x2a2a34);
    }
    for (var c = 1; c < 3; c++) {
      s.detail(
          common(
              glass,
              box(
                  x - half + 2 * half * c / 3 - 0.001,
                  base - high,
                  x - half + 2 * half * c / 3 + 0.002,
                  base)),
          0x2a2a34);
    }
  }

  private static void rose(Sketch s, double x, double y, double r) {
    s.detail(oval(x, y, r * 1.16, r * 1.16), Tint.pale(STONE, 0.3));
    s.detail(oval(x, y, r, r), 0x2a2a44);
    for (var i = 0; i < 12; i++) {
      double a = 2 * StrictMath.PI * i / 12;
      double px = x + r * 0.64 * StrictMath.cos(a);
      double py = y + r * 0.64 * StrictMath.sin(a);
      s.detail(oval(px, py, r * 0.19, r * 0.19), GLASS[i % 5]);
      s.glow(oval(px, py, r * 0.19, r * 0.19), GLASS[i % 5], 0.5);
    }
    s.detail(oval(x, y, r * 0.34, r * 0.34), 0xf0c85a);
    s.glow(oval(x, y, r * 0.34, r * 0.34), 0xffe08a, 0.6);
    s.halo(x, y, r * 1.8, 0xffe6b0, 0.16);
  }

  private static void column(Sketch s, double x, double base, double k) {
    double half = 0.03 * k;
    s.body(box(x - half, s.top(), x + half, base + 0.01), Tint.pale(STONE, 0.16), half * 0.6);
    s.detail(box(x - half * 0.2, s.top(), x + half * 0.1, base), Tint.dark(STONE, 0.12));
    s.fill(box(x - half * 1.5, base - 0.03 * k, x + half * 1.5, base + 0.014), STONE);
    s.detail(
        box(x - half * 1.5, base - 0.03 * k, x - half * 0.7, base + 0.014), Tint.dark(STONE, 0.22));
  }

  private static void altar(Sketch s, double base, double k) {
    s.fill(box(-0.2 * k, base - 0.024 * k, 0.2 * k, base + 0.016), Tint.pale(STONE, 0.2));
    s.body(box(-0.12 * k, base - 0.12 * k, 0.12 * k, base - 0.02 * k), 0xf2ede2, 0.02);
    s.detail(box(-0.13 * k, base - 0.13 * k, 0.13 * k, base - 0.115 * k), 0xc9a04a);
    for (var i = -2; i <= 2; i++) {
      if (i != 0) {
        double x = 0.05 * i * k;
        s.fill(box(x - 0.005 * k, base - 0.18 * k, x + 0.005 * k, base - 0.13 * k), 0xf7f2e4);
        s.glow(
            blob(
                x - 0.005 * k,
                base - 0.184 * k,
                x,
                base - 0.205 * k,
                x + 0.005 * k,
                base - 0.184 * k,
                x,
                base - 0.178 * k),
            0xffd27a,
            1);
        s.halo(x, base - 0.188 * k, 0.06 * k, 0xffc46a, 0.4);
      }
    }
  }

  /** Rows of benches at both sides of a carpet. */
  public static void pews(Sketch s) {
    double far = s.row(0.33);
    s.detail(polygon(-0.09, far, 0.09, far, 0.36, s.bottom(), -0.36, s.bottom()), 0x9a3038);
    for (var side = -1; side <= 1; side += 2) {
      s.detail(
          polygon(
              side * 0.078,
              far,
              side * 0.084,
              far,
              side * 0.34,
              s.bottom(),
              side * 0.32,
              s.bottom()),
          0xd9b45f);
    }
    double[] depths = {0.4, 0.5, 0.64, 0.84, 1.16};
    for (var depth : depths) {
      double k = 0.45 + 0.6 * depth;
      for (var side = -1; side <= 1; side += 2) {
        double x1 = side * (0.14 + 0.34 * depth);
        double x2 = side * (s.right() + 0.4);
        double y = s.row(depth);
        s.spot((x1 + x2) / 2, y + 0.004, Math.abs(x2 - x1) / 2, 0.012, 0x1e1412, 0.4);
        s.fill(box(x1, y - 0.17 * k, x2, y - 0.05 * k), 0x8a5f3e);
        s.detail(box(x1, y - 0.17 * k, x2, y - 0.156 * k), 0xb58557);
        s.detail(box(x1, y - 0.06 * k, x2, y - 0.04 * k), 0x5f3f2a);
        s.body(
            round(
                Math.min(x1, x1 + side * 0.03 * k),
                y - 0.2 * k,
                Math.max(x1, x1 + side * 0.03 * k),
                y,
                0.01 * k),
            0x9a6c48,
            0.006);
      }
    }
  }
}
