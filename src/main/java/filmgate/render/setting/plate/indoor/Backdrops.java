package filmgate.render.setting.plate.indoor;

import static filmgate.render.setting.sketch.Outlines.blob;
import static filmgate.render.setting.sketch.Outlines.box;
import static filmgate.render.setting.sketch.Outlines.common;
import static filmgate.render.setting.sketch.Outlines.curve;
import static filmgate.render.setting.sketch.Outlines.moved;
import static filmgate.render.setting.sketch.Outlines.oval;
import static filmgate.render.setting.sketch.Outlines.polygon;
import static filmgate.render.setting.sketch.Outlines.round;
import static filmgate.render.setting.sketch.Outlines.without;

import filmgate.render.setting.sketch.Sketch;
import filmgate.render.setting.sketch.Tint;

/**
 * A backdrop of a photographer: sculptures at both sides of a calm middle, in colours that the seed
 * chooses.
 */
public final class Backdrops {
  /** Wall, accent, and the colour of the leaves of each palette. */
  private static final int[] PALETTES = {
    0xf3ab94, 0xe2725b, 0x3f7a6b,
    0xa3cfe6, 0x4f93c9, 0x2f7a78,
    0xc9b8ea, 0x8d74c9, 0x4f6fae,
    0xf6d283, 0xe59a3c, 0x6f8f4f,
    0xaedfc7, 0x4fae8f, 0x2f7a5f
  };

  private Backdrops() {}

  /** The whole backdrop: a lit wall, an arch with a plinth, steps with a vase, and leaves. */
  public static void cyclorama(Sketch s) {
    var dice = s.dice();
    var palette = dice.below(PALETTES.length / 3) * 3;
    int wall = PALETTES[palette];
    int accent = PALETTES[palette + 1];
    double side = dice.chance(0.5) ? 1 : -1;
    backWall(s, wall, accent, side);
    double low = s.row(0.5);
    arch(s, -side * s.edge() * 0.6, low, wall, accent);
    halfDisc(s, side * s.edge() * 0.66, low, wall, accent);
    ground(s, low, wall, accent);
    plinth(s, -side * s.edge() * 0.6, s.row(0.66), wall, accent);
    steps(s, side * s.edge() * 0.66, s.row(0.68), side, wall, accent);
    vase(s, side * s.edge() * 0.66, s.row(0.68) - 0.16, accent, PALETTES[palette + 2]);
    leaves(s, -side, PALETTES[palette + 2]);
  }

  /** The wall, with a large pale disc in the middle and the light of a window. */
  private static void backWall(Sketch s, int wall, int accent, double side) {
    double w = s.edge();
    s.fill(box(s.left(), s.top(), s.right(), s.bottom()), Tint.mix(wall, accent, 0.3));
    s.fade(s.left(), s.right(), s.row(0.5), s.top(), Tint.dark(accent, 0.3), 0.3);
    double r = Math.min(0.37, w * 0.7);
    double y = s.row(0.5) - 0.36;
    s.spot(0, y, r * 1.9, r * 1.9, Tint.pale(wall, 0.5), 0.5);
    s.detail(oval(0, y, r, r), Tint.pale(wall, 0.25), 0.9);
    s.detail(
        common(oval(0, y, r, r), moved(oval(0, y, r, r), side * 0.06, -0.04)),
        Tint.pale(wall, 0.5),
        0.75);
    for (var i = 0; i < 2; i++) {
      double x = side * (w * 0.34 + 0.17 * i);
      double top = 0.06 + 0.03 * i;
      s.detail(
          polygon(
              x,
              top,
              x + side * 0.14,
              top + 0.025,
              x + side * 0.06,
              top + 0.4,
              x - side * 0.08,
              top + 0.375),
          Tint.pale(wall, 0.7),
          0.3);
    }
  }

  /** The floor, which the wall meets in a soft bend. */
  private static void ground(Sketch s, double low, int wall, int accent) {
    for (var i = 0; i < 10; i++) {
      double y = low - 0.02 + 0.06 * i / 10;
      s.detail(box(s.left(), y, s.right(), s.bottom()), Tint.mix(wall, accent, 0.62), 0.2);
    }
    s.fade(s.left(), s.right(), s.row(0.8), s.bottom(), Tint.dark(accent, 0.25), 0.5);
    s.spot(0, s.row(1), s.edge() * 0.8, (s.ground() - s.horizon()) * 0.45, 0xffffff, 0.42);
  }

  /** A niche with a round top, deeper in the middle. */
  private static void arch(Sketch s, double x, double low, int wall, int accent) {
    double high = 0.5 * s.tall(1.4);
    for (var i = 0; i < 4; i++) {
      double half = 0.23 - 0.036 * i;
      double top = low - high + 0.036 * i;
      int tone = i == 3 ? Tint.dark(accent, 0.28) : Tint.mix(wall, accent, 0.45 + 0.25 * i);
      s.detail(round(x - half, top, x + half, low + 2 * half, half), tone);
      s.detail(
          without(
              round(x - half, top, x + half, low + 2 * half, half),
              moved(round(x - half, top, x + half, low + 2 * half, half), -0.007, 0.009)),
          Tint.pale(wall, 0.55),
          0.6);
    }
  }

  private static void halfDisc(Sketch s, double x, double low, int wall, int accent) {
    double r = 0.25;
    var disc = oval(x, low - 0.06, r, r);
    s.detail(disc, Tint.mix(wall, accent, 0.85));
    s.detail(common(disc, box(x - r, low - 0.4, x, low + 0.3)), Tint.dark(accent, 0.18), 0.6);
  }

  /** A round plinth with a ball on it. */
  private static void plinth(Sketch s, double x, double base, int wall, int accent) {
    double half = 0.11;
    double top = base - 0.17;
    int stone = Tint.pale(wall, 0.6);
    s.spot(x + 0.03, base + 0.012, half * 1.8, 0.03, Tint.dark(accent, 0.6), 0.6);
    s.fill(oval(x, base, half, 0.022), stone);
    s.fill(box(x - half, top, x + half, base), stone);
    s.fadeAcross(x + half * 0.4, x - half, top, base, Tint.dark(accent, 0.4), 0.5);
    s.detail(oval(x, top, half, 0.022), Tint.pale(wall, 0.85));
    s.detail(oval(x - 0.02, top + 0.003, 0.07, 0.012), Tint.dark(accent, 0.4), 0.4);
    double r = 0.085;
    double y = top - r * 0.94;
    var ball = oval(x, y, r, r);
    s.fill(ball, accent);
    s.detail(without(ball, oval(x + 0.022, y - 0.02, r, r)), Tint.dark(accent, 0.3), 0.8);
    s.spot(x + 0.03, y - 0.032, 0.035, 0.03, 0xffffff, 0.7);
  }

  /** Three steps that rise towards the edge of the frame. */
  private static void steps(Sketch s, double x, double base, double side, int wall, int accent) {
    s.spot(x, base + 0.01, 0.3, 0.026, Tint.dark(accent, 0.6), 0.6);
    for (var i = 2; i >= 0; i--) {
      double near = x - side * (0.2 - 0.1 * i);
      double top = base - 0.08 * (i + 1);
      int stone = Tint.mix(Tint.pale(wall, 0.5), accent, 0.12 * i);
      s.fill(box(near, top, x + side * 0.22, base), stone);
      s.detail(box(near, top, x + side * 0.22, top + 0.012), Tint.pale(wall, 0.85));
      s.fadeAcross(near + 0.1, near, top + 0.012, base, Tint.dark(accent, 0.35), 0.28);
    }
  }

  /** A vase with long twigs of leaves. */
  private static void vase(Sketch s, double x, double base, int accent, int green) {
    for (var i = -2; i <= 2; i++) {
      double tip = x + 0.062 * i;
      double high = base - 0.36 + 0.035 * Math.abs(i);
      s.line(curve(x, base - 0.12, x + 0.02 * i, base - 0.2, tip, high), 0.005, green);
      for (var leaf = 0; leaf < 6; leaf++) {
        double t = 0.35 + 0.13 * leaf;
        double lx = x + (tip - x) * t * t;
        double ly = base - 0.12 + (high - base + 0.12) * t;
        int turn = leaf % 2 == 0 ? 1 : -1;
        s.body(
            blob(
                lx,
                ly,
                lx + turn * 0.018,
                ly - 0.03,
                lx + turn * 0.04,
                ly - 0.034,
                lx + turn * 0.026,
                ly - 0.008),
            leaf % 2 == 0 ? green : Tint.pale(green, 0.16),
            0.006);
      }
    }
    s.body(
        blob(
            x - 0.022,
            base - 0.14,
            x - 0.02,
            base - 0.11,
            x - 0.05,
            base - 0.06,
            x - 0.032,
            base,
            x + 0.032,
            base,
            x + 0.05,
            base - 0.06,
            x + 0.02,
            base - 0.11,
            x + 0.022,
            base - 0.14),
        Tint.dark(accent, 0.16),
        0.02);
  }

  /** Long leaves that reach into the frame at one side, with a soft shade. */
  private static void leaves(Sketch s, double side, int green) {
    double x = side * (s.edge() + 0.03);
    double y = s.row(1.2);
    for (var i = 0; i < 7; i++) {
      double angle = -StrictMath.PI / 2 - side * (0.05 + 0.17 * i);
      double reach = 0.5 - 0.035 * i;
      double tx = x + reach * StrictMath.cos(angle);
      double ty = y + reach * StrictMath.sin(angle);
      double nx = -StrictMath.sin(angle) * 0.035;
      double ny = StrictMath.cos(angle) * 0.035;
      double mx = (x + tx) / 2;
      double my = (y + ty) / 2 - 0.03;
      var leaf = blob(x, y, mx + nx, my + ny, tx, ty, mx - nx, my - ny);
      s.body(leaf, i % 2 == 0 ? green : Tint.dark(green, 0.12), 0.014);
    }
  }
}
