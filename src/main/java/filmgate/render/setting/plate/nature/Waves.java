package filmgate.render.setting.plate.nature;

import static filmgate.render.setting.sketch.Outlines.blob;
import static filmgate.render.setting.sketch.Outlines.common;
import static filmgate.render.setting.sketch.Outlines.curve;
import static filmgate.render.setting.sketch.Outlines.oval;

import filmgate.render.setting.sketch.Sketch;
import java.awt.Shape;

/** A wave that breaks. */
public final class Waves {
  private static final int FOAM = 0xf4fbfd;

  private Waves() {}

  /** A high wave behind the subject, which curls over at its left. */
  public static void bigWave(Sketch s) {
    double w = s.edge();
    double low = s.row(1.02);
    double top = s.horizon() - 0.3 * s.tall(1.5);
    var wave =
        blob(
            s.left() - 0.2,
            low + 0.1,
            s.left() - 0.2,
            top + 0.05,
            -w * 0.95,
            top,
            -w * 0.6,
            top + 0.015,
            -w * 0.3,
            top + 0.12,
            w * 0.1,
            s.horizon() - 0.05,
            w * 0.55,
            s.row(0.3),
            s.right() + 0.2,
            s.row(0.55),
            s.right() + 0.2,
            low + 0.1);
    s.fill(wave, 0x1f7fa0);
    face(s, wave, top, low);
    lip(s, top);
    trough(s, low);
  }

  /** The streaks of the face: they rise and bend over. */
  private static void face(Sketch s, Shape wave, double top, double low) {
    double w = s.edge();
    for (var i = 0; i < 16; i++) {
      double x = -w * 1.25 + i * w * 0.15;
      var streak =
          common(
              wave,
              blob(
                  x,
                  low,
                  x - 0.06,
                  (low + top) / 2 + 0.02 * i,
                  x + 0.02,
                  top + 0.03 * i,
                  x + 0.1,
                  top + 0.03 * i,
                  x + 0.03,
                  (low + top) / 2 + 0.02 * i,
                  x + 0.1,
                  low));
      s.detail(streak, i % 2 == 0 ? 0x3fa9bd : 0x2a93b0, 0.55);
    }
    s.detail(
        common(
            wave,
            blob(
                -w * 1.3,
                top + 0.12,
                -w * 0.7,
                top + 0.06,
                -w * 0.3,
                top + 0.2,
                w * 0.2,
                s.horizon() + 0.05,
                -w * 0.3,
                s.horizon(),
                -w * 0.8,
                top + 0.26)),
        0x8fdcd6,
        0.4);
  }

  /** The foam where the wave breaks, and its spray. */
  private static void lip(Sketch s, double top) {
    double w = s.edge();
    var dice = s.dice();
    for (var i = 0; i < 60; i++) {
      double t = i / 60.0;
      double x = -w * 1.4 + t * w * 1.55;
      double y = top + 0.02 + 0.24 * StrictMath.pow(Math.max(0, t - 0.35), 1.5);
      double size = dice.between(0.02, 0.05) * (1.1 - 0.7 * t);
      s.detail(oval(x, y + dice.between(-0.02, 0.03), size * 1.3, size), FOAM, 0.9);
    }
    for (var i = 0; i < 90; i++) {
      double size = dice.between(0.002, 0.008);
      double x = dice.between(-w * 1.35, w * 0.1);
      s.detail(oval(x, top - dice.between(-0.06, 0.11), size, size), FOAM, 0.8);
    }
    for (var i = 0; i < 9; i++) {
      double x = -w * 1.25 + 0.13 * i;
      s.line(
          curve(x, top + 0.05, x + 0.05, top + 0.13 + 0.01 * i, x + 0.02, top + 0.2 + 0.02 * i),
          0.008,
          FOAM,
          0.45);
    }
  }

  /** Foam on the water before the wave. */
  private static void trough(Sketch s, double low) {
    var dice = s.dice();
    for (var i = 0; i < 46; i++) {
      double x = dice.between(s.left(), s.edge() * 0.2);
      double y = low + dice.between(-0.03, 0.05);
      double size = dice.between(0.012, 0.04);
      s.detail(oval(x, y, size * 1.6, size * 0.5), FOAM, 0.7);
    }
  }
}
