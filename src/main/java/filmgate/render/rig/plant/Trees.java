package filmgate.render.rig.plant;

import static filmgate.render.rig.shape.Rhythm.wave;

import filmgate.render.raster.Noise;
import filmgate.render.rig.Figure;
import filmgate.render.rig.shape.Brush;
import filmgate.render.rig.shape.Colours;
import filmgate.render.rig.shape.Outlines;
import filmgate.render.rig.shape.SketchFigure;
import filmgate.render.rig.shape.Tube;
import filmgate.render.scene.Subject;
import java.awt.Shape;

/** Trees that sway in the wind. */
public final class Trees {
  private static final int BARK = 0x6f5040;

  private Trees() {}

  /** The tree of a subject: an oak, or by its variant a pine, palm, cherry, bamboo, or bare one. */
  public static Figure of(Subject subject, long seed) {
    var variant = subject.variant();
    int green = Colours.of(subject, colour(variant));
    return switch (variant) {
      case "pine", "fir", "christmas" -> pine(green, variant.equals("christmas"), seed);
      case "palm" -> palm(green);
      case "bamboo" -> bamboo(green, seed);
      case "bare" ->
          SketchFigure.still(
              4.4, 5.2, (brush, moment) -> wood(brush, wave(moment.seconds() * 0.3)));
      default -> broad(green, seed);
    };
  }

  private static int colour(String variant) {
    return switch (variant) {
      case "cherry", "sakura" -> 0xf5b4c8;
      case "maple", "autumn" -> 0xe0702c;
      case "ginkgo" -> 0xf0be3a;
      case "pine", "fir", "christmas" -> 0x3a7558;
      case "bamboo" -> 0x76a84f;
      default -> 0x5d9a4a;
    };
  }

  private static void wood(Brush brush, double sway) {
    var trunk =
        Tube.from(0, -0.26, 0.32)
            .to(0.03, -0.5, 0.22)
            .to(-0.05, -1.5, 0.18)
            .to(0.04 + 0.03 * sway, -2.5, 0.14)
            .to(0.06 * sway, -3.6, 0.05)
            .build();
    double[] ends = {-1.4, -3.2, 1.45, -3.3, -0.9, -4.2, 0.95, -4.35, 0.1, -4.9};
    for (var i = 0; i < ends.length; i += 2) {
      double from = -1.55 - 0.28 * i;
      brush.limb(
          Outlines.open(
              0,
              from * 0.6 - 0.6,
              ends[i] * 0.45,
              from * 0.5 + ends[i + 1] * 0.42,
              ends[i] + 0.08 * sway,
              ends[i + 1]),
          0.16 - 0.012 * i,
          BARK);
    }
    brush.fill(trunk.outline(), BARK);
    brush.detail(trunk.band(0.1, 1, 0.02, 0.95), 0x2a1620, 0.2);
  }

  private static Figure broad(int green, long seed) {
    return SketchFigure.still(
        4.6,
        5.6,
        (brush, moment) -> {
          double time = moment.seconds();
          crown(brush, green, seed, time, 0, 5);
          wood(brush, wave(time * 0.3));
          crown(brush, green, seed, time, 5, 14);
        });
  }

  private static void crown(Brush brush, int green, long seed, double time, int from, int to) {
    double[] at = {
      -1.35, -3.0, 0.75, 1.35, -3.05, 0.75, 0, -4.6, 0.85, -0.8, -4.1, 0.9, 0.85, -4.2, 0.85, -1.45,
      -3.35, 0.7, 1.5, -3.45, 0.7, -0.95, -4.15, 0.75, 0.95, -4.35, 0.72, 0.0, -4.75, 0.75, -0.5,
      -3.5, 0.8, 0.6, -3.45, 0.8, -1.2, -3.85, 0.45, 0.25, -4.2, 0.6
    };
    for (var i = from; i < to; i++) {
      double sway = 0.06 * wave(time * 0.35 + 0.13 * i) + 0.02 * wave(time * 1.1 + i * 0.3);
      double r = at[3 * i + 2];
      int colour =
          i < 5
              ? Colours.shade(green, 0.28)
              : i > 11 ? Colours.tint(green, 0.16) : Colours.shade(green, i > 9 ? 0 : 0.1);
      brush.fill(cloud(at[3 * i] + sway, at[3 * i + 1], r, seed + i), colour);
    }
  }

  /** A round mass of leaves with an uneven edge. */
  static Shape cloud(double x, double y, double r, long seed) {
    var xy = new double[2 * 11];
    for (var i = 0; i < 11; i++) {
      double angle = 2 * StrictMath.PI * i / 11;
      double far = r * (0.86 + 0.24 * Noise.unit(seed, i));
      xy[2 * i] = x + far * StrictMath.cos(angle);
      xy[2 * i + 1] = y + far * 0.85 * StrictMath.sin(angle);
    }
    return Outlines.closed(xy);
  }

  private static Figure pine(int green, boolean decorated, long seed) {
    return SketchFigure.still(
        2.6,
        5.2,
        (brush, moment) -> {
          double time = moment.seconds();
          brush.fill(Outlines.polygon(-0.16, 0, 0.16, 0, 0.1, -1.2, -0.1, -1.2), BARK);
          for (var i = 0; i < 5; i++) {
            double y = -0.65 - 0.82 * i;
            double w = 1.2 - 0.2 * i;
            double top = y - 1.25;
            double sway = 0.015 * (i + 1) * wave(time * 0.3 + 0.05 * i);
            int colour = Colours.tint(Colours.shade(green, 0.16), 0.05 * i);
            brush.fill(
                Outlines.closed(
                    sway,
                    top,
                    sway + w * 0.3,
                    y - 0.55,
                    w + sway,
                    y,
                    w * 0.5,
                    y + 0.06,
                    sway,
                    y + 0.14,
                    -w * 0.5,
                    y + 0.06,
                    -w + sway,
                    y,
                    sway - w * 0.3,
                    y - 0.55),
                colour);
            brush.detail(
                Outlines.closed(
                    sway,
                    top,
                    sway + w * 0.3,
                    y - 0.55,
                    w + sway,
                    y,
                    w * 0.5,
                    y + 0.06,
                    sway + w * 0.15,
                    y - 0.4),
                0x10203a,
                0.13);
            if (decorated) {
              for (var k = 0; k < 3; k++) {
                double x = (Noise.unit(seed, 3 * i + k) - 0.5) * w * 1.2;
                int[] hues = {0xe8453c, 0xf7c843, 0x5ab0f0};
                double shine = 0.65 + 0.35 * wave(time * 0.8 + k * 0.33 + i * 0.2);
                brush.glow(Outlines.circle(x, y - 0.15 - 0.2 * k, 0.16), hues[k], 0.16 * shine);
                brush.glow(Outlines.circle(x, y - 0.15 - 0.2 * k, 0.07), hues[k], 0.95);
              }
            }
          }
          if (decorated) {
            brush.glow(Outlines.circle(0, -5.1, 0.3), 0xffe08a, 0.25);
            brush.glow(Outlines.star(0, -5.1, 0.22), 0xffd23f, 1);
          }
        });
  }

  private static Figure palm(int green) {
    return SketchFigure.still(
        4.4,
        6.2,
        (brush, moment) -> {
          double sway = wave(moment.seconds() * 0.28);
          double x = 0.75 + 0.1 * sway;
          double y = -4.9;
          var trunk =
              Tube.from(-0.2, -0.2, 0.24)
                  .to(-0.15, -1.4, 0.16)
                  .to(0.15, -3.2, 0.13)
                  .to(x, y, 0.11)
                  .build();
          for (var i = 0; i < 4; i++) {
            frond(
                brush,
                x,
                y,
                -2.9 + 0.85 * i + 0.05 * sway,
                Colours.shade(green, 0.26),
                moment.seconds() + i);
          }
          brush.fill(trunk.outline(), 0x8f6f52);
          for (var i = 1; i < 12; i++) {
            double s = i / 12.0;
            brush.line(
                Outlines.open(trunk.places(s, -0.95, s + 0.012, 0, s, 0.95)), 0.03, 0x6b503b);
          }
          for (var i = 0; i < 5; i++) {
            frond(
                brush,
                x,
                y,
                -3.3 + 0.86 * i + 0.06 * sway,
                i % 2 == 0 ? green : Colours.tint(green, 0.12),
                moment.seconds() + 0.5 * i);
          }
          brush.fill(Outlines.circle(x - 0.13, y + 0.12, 0.13), 0x6b4a30);
          brush.fill(Outlines.circle(x + 0.11, y + 0.15, 0.13), 0x7d5738);
        });
  }

  private static void frond(
      Brush brush, double x, double y, double angle, int colour, double time) {
    double bend = 0.06 * wave(time * 0.5);
    double cos = StrictMath.cos(angle + bend);
    double sin = StrictMath.sin(angle + bend);
    double endX = x + 1.75 * cos;
    double endY = y + 1.05 * sin + 0.95;
    double midX = x + 1.05 * cos;
    double midY = y + 1.15 * sin - 0.05;
    brush.fill(
        Outlines.closed(
            x,
            y,
            (x + midX) / 2,
            (y + midY) / 2 - 0.16,
            midX,
            midY - 0.12,
            (midX + endX) / 2 + 0.1 * cos,
            (midY + endY) / 2 - 0.12,
            endX,
            endY,
            (midX + endX) / 2 - 0.14 * cos,
            (midY + endY) / 2 + 0.12,
            midX - 0.1 * cos,
            midY + 0.22,
            (x + midX) / 2,
            (y + midY) / 2 + 0.1),
        colour);
  }

  private static Figure bamboo(int green, long seed) {
    return SketchFigure.still(
        3,
        5,
        (brush, moment) -> {
          for (var i = 0; i < 6; i++) {
            double x = -1.1 + 0.44 * i + 0.1 * Noise.unit(seed, i);
            double sway = (0.12 + 0.05 * i % 2) * wave(moment.seconds() * 0.25 + 0.1 * i);
            double h = 4 + 0.8 * Noise.unit(seed + 1, i);
            int colour = i % 2 == 0 ? Colours.shade(green, 0.18) : green;
            var cane =
                Tube.from(x, 0, 0.075).to(x, -h * 0.5, 0.065).to(x + sway, -h, 0.045).build();
            brush.fill(cane.outline(), colour);
            for (var k = 1; k < 7; k++) {
              double s = k / 7.0;
              brush.line(Outlines.lines(cane.places(s, -1, s, 1)), 0.03, Colours.shade(green, 0.4));
              if (k > 2) {
                double side = k % 2 == 0 ? 1 : -1;
                double lx = cane.x(s, 0);
                double ly = cane.y(s, 0);
                brush.fill(
                    Outlines.leaf(lx, ly, lx + side * 0.55, ly + 0.12 + sway * 0.4, 0.12),
                    Colours.tint(green, 0.1));
                brush.fill(
                    Outlines.leaf(lx, ly, lx + side * 0.4, ly - 0.22 + sway * 0.3, 0.1), green);
              }
            }
          }
        });
  }
}
