package filmgate.render.setting.plate.indoor;

import static filmgate.render.setting.sketch.Outlines.blob;
import static filmgate.render.setting.sketch.Outlines.common;
import static filmgate.render.setting.sketch.Outlines.curve;
import static filmgate.render.setting.sketch.Outlines.oval;
import static filmgate.render.setting.sketch.Outlines.round;

import filmgate.render.setting.sketch.Sketch;
import filmgate.render.setting.sketch.Tint;

/** Tables with guests of a coffee shop. */
public final class Guests {
  private static final int WOOD = 0x9a6b46;

  private Guests() {}

  /** Tables with chairs and guests at both sides. */
  public static void cafeTables(Sketch s) {
    double w = s.edge();
    double k = s.upright() ? 1.12 : 1;
    guest(s, w * 0.61, s.row(0.66), 0.82 * k, 0x4a6a8a, 0x3a2a24, 1);
    guest(s, w * 0.93, s.row(0.66), 0.84 * k, 0xc98a5a, 0x6b4226, -1);
    table(s, w * 0.77, s.row(0.74), 0.85 * k);
    guest(s, -w * 0.92, s.row(0.68), 0.84 * k, 0xb9563c, 0x2a2422, 1);
    table(s, -w * 0.75, s.row(0.76), 0.86 * k);
    chair(s, -w * 0.6, s.row(0.72), 0.84 * k);
  }

  private static void table(Sketch s, double x, double base, double k) {
    s.spot(x, base + 0.004, 0.13 * k, 0.014, 0x14100f, 0.5);
    s.fill(oval(x, base, 0.07 * k, 0.011 * k), 0x2c2a2c);
    s.limb(curve(x, base - 0.19 * k, x, base), 0.014 * k, 0x2c2a2c);
    s.fill(oval(x, base - 0.19 * k, 0.15 * k, 0.028 * k), Tint.dark(WOOD, 0.3));
    s.fill(oval(x, base - 0.197 * k, 0.15 * k, 0.027 * k), Tint.pale(WOOD, 0.2));
    s.detail(oval(x - 0.05 * k, base - 0.197 * k, 0.034 * k, 0.008 * k), 0xf7f2e8);
    s.detail(
        round(x - 0.072 * k, base - 0.232 * k, x - 0.03 * k, base - 0.199 * k, 0.008 * k),
        0xf7f2e8);
    s.detail(oval(x - 0.051 * k, base - 0.231 * k, 0.02 * k, 0.005 * k), 0x6b4226);
    s.detail(
        round(x + 0.045 * k, base - 0.24 * k, x + 0.075 * k, base - 0.2 * k, 0.004 * k), 0xd9765a);
    s.detail(oval(x + 0.06 * k, base - 0.252 * k, 0.018 * k, 0.017 * k), 0x6f9f5f);
    for (var i = 0; i < 5; i++) {
      s.line(
          curve(
              x - 0.055 * k,
              base - (0.25 + 0.012 * i) * k,
              x - (0.05 - 0.006 * (i % 2)) * k,
              base - (0.262 + 0.012 * i) * k),
          0.004 * k,
          0xffffff,
          0.22);
    }
  }

  private static void chair(Sketch s, double x, double base, double k) {
    s.spot(x, base + 0.004, 0.08 * k, 0.01, 0x14100f, 0.45);
    for (var side = -1; side <= 1; side += 2) {
      s.limb(
          curve(x + side * 0.045 * k, base - 0.12 * k, x + side * 0.055 * k, base),
          0.01 * k,
          0x4f3626);
      s.limb(
          curve(x + side * 0.05 * k, base - 0.12 * k, x + side * 0.052 * k, base - 0.29 * k),
          0.01 * k,
          0x5d4030);
    }
    s.body(
        round(x - 0.062 * k, base - 0.135 * k, x + 0.062 * k, base - 0.112 * k, 0.01 * k),
        0xb9563c,
        0.01);
    s.body(
        round(x - 0.058 * k, base - 0.3 * k, x + 0.058 * k, base - 0.24 * k, 0.02 * k),
        0x6b4a34,
        0.01);
    s.body(
        round(x - 0.052 * k, base - 0.22 * k, x + 0.052 * k, base - 0.195 * k, 0.01 * k),
        0x6b4a34,
        0.008);
  }

  /** A guest who sits, seen from the side, in quiet colours. */
  private static void guest(
      Sketch s, double x, double base, double k, int clothes, int hair, int facing) {
    double y = base - 0.16 * k;
    int skin = s.dice().pick(0xe3b48f, 0xc98f68, 0xf0c7a2);
    s.spot(x, base + 0.004, 0.12 * k, 0.01, 0x14100f, 0.4);
    seat(s, x - facing * 0.012 * k, base, k, facing);
    int trousers = Tint.dark(clothes, 0.5);
    s.limb(
        curve(
            x - facing * 0.01 * k,
            y + 0.012 * k,
            x + facing * 0.085 * k,
            y + 0.006 * k,
            x + facing * 0.095 * k,
            base - 0.02 * k),
        0.046 * k,
        trousers);
    s.limb(
        curve(x + facing * 0.09 * k, base - 0.01 * k, x + facing * 0.125 * k, base - 0.008 * k),
        0.022 * k,
        0x2a2422);
    s.fill(
        blob(
            x - 0.046 * k,
            y + 0.03 * k,
            x - 0.056 * k,
            y - 0.1 * k,
            x - 0.03 * k,
            y - 0.168 * k,
            x + 0.03 * k,
            y - 0.168 * k,
            x + 0.056 * k,
            y - 0.1 * k,
            x + 0.046 * k,
            y + 0.03 * k),
        clothes);
    s.detail(
        blob(
            x - 0.046 * k,
            y + 0.03 * k,
            x - 0.056 * k,
            y - 0.1 * k,
            x - 0.03 * k,
            y - 0.168 * k,
            x - 0.022 * k,
            y - 0.06 * k,
            x - 0.01 * k,
            y + 0.03 * k),
        Tint.dark(clothes, 0.24));
    s.limb(
        curve(
            x + facing * 0.03 * k,
            y - 0.12 * k,
            x + facing * 0.07 * k,
            y - 0.03 * k,
            x + facing * 0.14 * k,
            y - 0.05 * k),
        0.034 * k,
        Tint.pale(clothes, 0.08));
    s.fill(oval(x + facing * 0.15 * k, y - 0.055 * k, 0.016 * k, 0.015 * k), skin);
    head(s, x, y, k, skin, hair, facing);
  }

  private static void head(Sketch s, double x, double y, double k, int skin, int hair, int facing) {
    s.fill(
        round(x - 0.014 * k, y - 0.2 * k, x + 0.016 * k, y - 0.16 * k, 0.008 * k),
        Tint.dark(skin, 0.16));
    var head = oval(x + facing * 0.006 * k, y - 0.226 * k, 0.04 * k, 0.046 * k);
    s.fill(head, skin);
    s.fill(
        common(
            oval(x - facing * 0.008 * k, y - 0.236 * k, 0.05 * k, 0.052 * k),
            blob(
                x - facing * 0.07 * k,
                y - 0.16 * k,
                x - facing * 0.07 * k,
                y - 0.3 * k,
                x + facing * 0.05 * k,
                y - 0.3 * k,
                x + facing * 0.05 * k,
                y - 0.256 * k,
                x + facing * 0.004 * k,
                y - 0.24 * k,
                x - facing * 0.012 * k,
                y - 0.18 * k)),
        hair);
  }

  private static void seat(Sketch s, double x, double base, double k, int facing) {
    for (var side = -1; side <= 1; side += 2) {
      s.limb(
          curve(x + side * 0.046 * k, base - 0.12 * k, x + side * 0.054 * k, base),
          0.01 * k,
          0x4f3626);
    }
    s.body(
        round(x - 0.058 * k, base - 0.135 * k, x + 0.058 * k, base - 0.115 * k, 0.008 * k),
        0x6b4a34,
        0.008);
    s.limb(
        curve(x - facing * 0.056 * k, base - 0.12 * k, x - facing * 0.066 * k, base - 0.29 * k),
        0.012 * k,
        0x5d4030);
  }
}
