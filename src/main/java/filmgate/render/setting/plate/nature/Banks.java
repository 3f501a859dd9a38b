package filmgate.render.setting.plate.nature;

import static filmgate.render.setting.sketch.Outlines.box;
import static filmgate.render.setting.sketch.Outlines.common;
import static filmgate.render.setting.sketch.Outlines.curve;
import static filmgate.render.setting.sketch.Outlines.moved;
import static filmgate.render.setting.sketch.Outlines.oval;
import static filmgate.render.setting.sketch.Outlines.polygon;

import filmgate.render.setting.sketch.Flora;
import filmgate.render.setting.sketch.Sketch;
import filmgate.render.setting.sketch.Tint;
import java.awt.geom.Path2D;

/** Shores of lakes and rivers. */
public final class Banks {
  private Banks() {}

  /** A wooden pier at the left that leads out into the water. */
  public static void pier(Sketch s) {
    double w = s.edge();
    double nearY = s.row(s.nearest() + 0.2);
    double farY = s.row(0.3);
    double x1 = -w * 1.2;
    double x2 = -w * 0.34;
    double fx = -w * 0.18;
    int wood = 0x9a7452;
    for (var i = 0; i < 6; i++) {
      double t = i / 5.0;
      double k = 1 / (1 + 2.4 * (1 - t));
      double y = farY + (nearY - farY) * (k - 1 / 3.4) / (1 - 1 / 3.4);
      double scale = (y - s.horizon()) / (nearY - s.horizon());
      double xr = fx + (x2 - fx) * (y - farY) / (nearY - farY);
      s.fill(box(xr - 0.028 * scale, y - 0.01, xr + 0.028 * scale, y + 0.2 * scale), 0x5d4433);
      s.detail(box(xr + 0.008 * scale, y - 0.01, xr + 0.028 * scale, y + 0.2 * scale), 0x7a5a42);
    }
    s.fill(polygon(fx - 0.12, farY, fx, farY, x2, nearY, x1 - 0.3, nearY), wood);
    for (var i = 1; i < 26; i++) {
      double k = 1 / (1 + 2.4 * (1 - i / 26.0));
      double t = (k - 1 / 3.4) / (1 - 1 / 3.4);
      double y = farY + (nearY - farY) * t;
      s.line(
          curve(fx - 0.12 + (x1 - 0.3 - fx + 0.12) * t, y, fx + (x2 - fx) * t, y),
          0.0016 + 0.005 * t,
          0x6e513a);
    }
    s.fill(polygon(fx, farY, x2, nearY, x2 + 0.005, nearY + 0.05, fx, farY + 0.008), 0x6a4c36);
  }

  /** A far wooded shore, with its reflection in still water. */
  public static void farShore(Sketch s) {
    var dice = s.dice();
    double y = s.horizon() + 0.006;
    for (var layer = 0; layer < 2; layer++) {
      int green = layer == 0 ? 0x6e9690 : 0x4c7a66;
      for (double x = s.left() - 0.05; x < s.right() + 0.05; x += dice.between(0.012, 0.03)) {
        double out = Math.min(1, Math.abs(x) / s.edge());
        double h = dice.between(0.03, 0.06) * (0.5 + 0.9 * out) * (layer == 0 ? 1.5 : 1);
        if (dice.chance(0.5)) {
          s.fill(
              polygon(x - h * 0.22, y, x, y - h * 1.25, x + h * 0.22, y), Tint.dark(green, 0.12));
          s.detail(polygon(x, y - h * 1.25, x + h * 0.22, y, x, y), green);
        } else {
          Flora.bush(s, x, y, h * 0.9, h * 0.9, green);
        }
        s.detail(
            polygon(x - h * 0.3, y, x, y + h * 0.9, x + h * 0.3, y), Tint.dark(green, 0.1), 0.3);
      }
    }
    s.detail(box(s.left(), y - 0.002, s.right(), y + 0.003), 0xd6cfae, 0.7);
  }

  /** Reeds and bulrushes at both sides, in front. */
  public static void reeds(Sketch s) {
    var dice = s.dice();
    double low = s.bottom() - 0.2;
    for (var i = 0; i < 110; i++) {
      int side = i % 2 == 0 ? -1 : 1;
      double out = 0.66 + 0.6 * StrictMath.sqrt(dice.unit());
      double x = side * s.edge() * out;
      double h = dice.between(0.24, 0.48) * (0.5 + 0.6 * out);
      double lean = dice.between(-0.07, 0.1);
      int green = dice.pick(0x5c7d43, 0x6f8f4c, 0x4a6b3e, 0x87a05a);
      s.fill(Flora.blade(x, low, h, 0.012, lean), green);
      if (i % 7 == 0) {
        s.fill(oval(x + lean, low - h, 0.009, 0.035), 0x6a4630);
        s.detail(oval(x + lean + 0.003, low - h, 0.003, 0.03), 0x8d6242);
      }
    }
  }

  /** Grassy banks and stones at both sides of a river that runs towards the camera. */
  public static void riverBanks(Sketch s) {
    for (var side = -1; side <= 1; side += 2) {
      var bank = bank(s, side, 0);
      s.detail(bank, 0x6b5a40);
      s.detail(bank(s, side, 0.02), 0x7fa858);
      s.detail(
          common(bank(s, side, 0.02), moved(bank(s, side, 0.02), side * 0.05, -0.01)), 0x8fb766);
    }
    var dice = s.dice();
    for (var i = 0; i < 60; i++) {
      int side = i % 2 == 0 ? -1 : 1;
      double depth = dice.between(0.1, s.nearest());
      double x = bend(s, depth) + side * (bankX(s, depth) + dice.between(0.0, 0.04) * depth);
      Coast.rock(s, x, s.row(depth) + 0.01, 0.07 * depth + 0.01, 0.035 * depth + 0.006, 0x8a8a84);
    }
    for (var i = 0; i < 90; i++) {
      double depth = 0.1 + (s.nearest() + 0.2) * i / 90;
      int side = i % 2 == 0 ? -1 : 1;
      double x = bend(s, depth) + side * (bankX(s, depth) + dice.between(0.1, 0.6));
      Flora.tuft(s, x, s.row(depth), 0.05 * depth + 0.006, 7, 0x6f9a4a);
    }
  }

  private static double bankX(Sketch s, double depth) {
    return s.edge() * (0.1 + 0.36 * depth);
  }

  /** Where the middle of the river is: at the left near the camera, so that the subject is dry. */
  private static double bend(Sketch s, double depth) {
    double near = Math.min(1, depth);
    double waves = StrictMath.sin(4.4 * StrictMath.sqrt(depth + 0.02) + 0.6);
    return s.edge() * (0.3 * waves * (1 - near) - 0.85 * near * near);
  }

  private static Path2D bank(Sketch s, int side, double inset) {
    var path = new Path2D.Double();
    path.moveTo(side * (s.right() + 0.2), s.horizon());
    for (var i = 0; i <= 60; i++) {
      double depth = (s.nearest() + 0.5) * i * i / 3600;
      path.lineTo(bend(s, depth) + side * (bankX(s, depth) + inset * (0.3 + depth)), s.row(depth));
    }
    path.lineTo(side * (s.right() + 1), s.bottom() + 0.3);
    path.closePath();
    return path;
  }
}
