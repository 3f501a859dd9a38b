package filmgate.render.rig.thing;

import static filmgate.render.rig.shape.Rhythm.bell;
import static filmgate.render.rig.shape.Rhythm.ease;
import static filmgate.render.rig.shape.Rhythm.fraction;
import static filmgate.render.rig.shape.Rhythm.mix;
import static filmgate.render.rig.shape.Rhythm.wave;

import filmgate.render.rig.Figure;
import filmgate.render.rig.shape.Brush;
import filmgate.render.rig.shape.Colours;
import filmgate.render.rig.shape.Outlines;
import filmgate.render.rig.shape.SketchFigure;
import filmgate.render.scene.Action;
import filmgate.render.scene.Subject;

/** Small things on a table or on the ground. */
public final class Objects {
  private Objects() {}

  /** A cup of coffee that steams. */
  public static Figure cup(Subject subject) {
    int china = Colours.of(subject, 0xf6f1e8);
    return SketchFigure.still(
        0.24,
        0.24,
        (brush, moment) -> {
          for (var i = -1; i <= 1; i++) {
            double t = moment.seconds() * 0.4 + 0.3 * i;
            double x = 0.022 * i;
            for (var k = 0; k < 3; k++) {
              double y = -0.1 - 0.035 * k;
              brush.detail(
                  Outlines.leaf(
                      x + 0.008 * wave(t + k * 0.3),
                      y,
                      x + 0.014 * wave(t + 0.4 + k * 0.3),
                      y - 0.05,
                      0.012),
                  0xffffff,
                  0.45 - 0.12 * k);
            }
          }
          brush.fill(
              Outlines.closed(
                  -0.105, -0.012, -0.08, -0.004, 0, 0.0, 0.08, -0.004, 0.105, -0.012, 0, -0.016),
              Colours.shade(china, 0.08));
          brush.limb(
              Outlines.open(0.05, -0.072, 0.085, -0.075, 0.082, -0.04, 0.042, -0.034),
              0.012,
              china);
          brush.fill(
              Outlines.closed(
                  -0.06, -0.088, -0.056, -0.05, -0.035, -0.016, 0, -0.01, 0.035, -0.016, 0.056,
                  -0.05, 0.06, -0.088, 0, -0.094),
              china);
          brush.detail(
              Outlines.closed(
                  0.02, -0.085, 0.06, -0.088, 0.056, -0.05, 0.035, -0.016, 0.01, -0.012),
              0x3a2540,
              0.1);
          brush.fill(Outlines.oval(0, -0.088, 0.06, 0.0115), Colours.tint(china, 0.5));
          brush.detail(Outlines.oval(0, -0.0875, 0.053, 0.0088), 0x5a3420);
          brush.detail(Outlines.oval(-0.012, -0.088, 0.024, 0.004), 0xb58558);
        });
  }

  /** A ball that bounces. */
  public static Figure ball(Subject subject) {
    int colour = Colours.of(subject, 0xe2503f);
    boolean rests = subject.actions().contains(Action.STAND);
    boolean football = subject.variant().equals("football");
    boolean basketball = subject.variant().equals("basketball");
    int body = football ? 0xf7f5f1 : basketball ? 0xd9762b : colour;
    return SketchFigure.still(
        0.5,
        1.3,
        (brush, moment) -> {
          double phase = fraction(moment.seconds() / 0.9);
          double up = rests ? 0 : 3.6 * phase * (1 - phase) * 0.95;
          double squash = rests ? 0 : Math.max(0, 0.16 - Math.min(phase, 1 - phase) * 2.6);
          var at = brush.at(0, -0.12 - up + 0.12 * squash).scaled(1 + squash * 0.7, 1 - squash);
          at.fill(Outlines.circle(0, 0, 0.12), body);
          var spun = at.turned(moment.seconds() * 2);
          if (football) {
            for (var i = 0; i < 5; i++) {
              double a = i * 1.2566;
              spun.detail(
                  Outlines.polygon(
                      0.09 * StrictMath.cos(a - 0.28),
                      0.09 * StrictMath.sin(a - 0.28),
                      0.117 * StrictMath.cos(a - 0.2),
                      0.117 * StrictMath.sin(a - 0.2),
                      0.117 * StrictMath.cos(a + 0.2),
                      0.117 * StrictMath.sin(a + 0.2),
                      0.09 * StrictMath.cos(a + 0.28),
                      0.09 * StrictMath.sin(a + 0.28),
                      0.065 * StrictMath.cos(a),
                      0.065 * StrictMath.sin(a)),
                  0x2b2a30);
            }
            spun.detail(Outlines.circle(0, 0, 0.036), 0x2b2a30);
          } else {
            int line = basketball ? 0x4a2a1c : 0xfdf6ea;
            double w = basketball ? 0.007 : 0.022;
            spun.line(Outlines.open(-0.115, 0, 0, 0.02, 0.115, 0), w, line);
            spun.line(Outlines.open(-0.06, -0.1, -0.03, 0, -0.06, 0.1), w, line);
            spun.line(Outlines.open(0.06, -0.1, 0.03, 0, 0.06, 0.1), w, line);
          }
          at.detail(Outlines.oval(-0.04, -0.05, 0.035, 0.025), 0xffffff, 0.4);
          at.detail(
              Outlines.closed(-0.08, 0.085, 0, 0.05, 0.09, -0.06, 0.115, 0.02, 0.06, 0.1, 0, 0.118),
              0x2a1630,
              0.16);
        });
  }

  /** A banana peel on the ground. */
  public static Figure bananaPeel(Subject subject) {
    int skin = Colours.of(subject, 0xf5cf3a);
    return SketchFigure.still(
        0.5,
        0.2,
        (brush, _) -> {
          brush.fill(
              Outlines.closed(
                  0, -0.1, -0.1, -0.1, -0.2, -0.03, -0.235, 0.0, -0.15, -0.02, -0.07, -0.03),
              Colours.shade(skin, 0.1));
          brush.fill(
              Outlines.closed(
                  0.0, -0.1, 0.1, -0.1, 0.19, -0.04, 0.24, 0.0, 0.15, -0.015, 0.06, -0.03),
              Colours.shade(skin, 0.06));
          brush.fill(
              Outlines.closed(
                  -0.03, -0.12, 0.03, -0.12, 0.07, -0.05, 0.06, 0.03, 0.02, 0.0, -0.03, 0.02, -0.06,
                  -0.03),
              skin);
          brush.detail(
              Outlines.closed(-0.05, -0.085, -0.11, -0.075, -0.18, -0.025, -0.1, -0.045), 0xfdf2c8);
          brush.detail(
              Outlines.closed(0.05, -0.085, 0.11, -0.08, 0.17, -0.035, 0.1, -0.05), 0xfdf2c8);
          brush.fill(
              Outlines.closed(
                  -0.022, -0.1, -0.018, -0.15, -0.012, -0.172, 0.014, -0.172, 0.016, -0.15, 0.022,
                  -0.1),
              Colours.shade(skin, 0.16));
          brush.detail(Outlines.oval(0.002, -0.17, 0.014, 0.008), 0x6b4a20);
          brush.detail(Outlines.oval(0.02, -0.06, 0.008, 0.012), 0x8a6a20, 0.7);
        });
  }

  /** A clock with hands that move; fast if time is said to pass. */
  public static Figure clock(Subject subject) {
    int rim = Colours.of(subject, 0x7a5238);
    boolean fast = subject.actions().contains(Action.SPIN);
    return SketchFigure.still(
        0.7,
        0.72,
        (brush, moment) -> {
          var at = brush.at(0, -0.36);
          at.fill(Outlines.circle(0, 0, 0.33), rim);
          at.fill(Outlines.circle(0, 0, 0.285), 0xfbf6ea);
          for (var i = 0; i < 12; i++) {
            var mark = at.turned(i * StrictMath.PI / 6);
            mark.detail(
                Outlines.box(-0.008, -0.265, 0.016, i % 3 == 0 ? 0.05 : 0.028, 0.004), 0x3a2c2c);
          }
          double minutes = 10 + moment.seconds() * (fast ? 24 : 1 / 60.0);
          hand(at, minutes / 12 / 60 * 2 + 5 * 2 * StrictMath.PI / 6, 0.15, 0.02);
          hand(at, minutes / 60 * 2 * StrictMath.PI, 0.22, 0.014);
          double tick =
              StrictMath.floor(moment.seconds()) + ease(0, 0.12, fraction(moment.seconds()));
          var second = at.turned(tick * StrictMath.PI / 30);
          second.detail(Outlines.box(-0.004, -0.25, 0.008, 0.31, 0.003), 0xd23b31);
          at.detail(Outlines.circle(0, 0, 0.018), 0xd23b31);
          at.detail(Outlines.oval(-0.1, -0.13, 0.1, 0.06), 0xffffff, 0.3);
        });
  }

  private static void hand(Brush at, double angle, double length, double width) {
    at.turned(angle)
        .detail(Outlines.box(-width / 2, -length, width, length + 0.03, width / 2), 0x2b2430);
  }

  /** A gift box; its lid rises if it opens. */
  public static Figure gift(Subject subject) {
    int paper = Colours.of(subject, 0xd8434a);
    boolean opens = subject.actions().contains(Action.OPEN);
    return SketchFigure.still(
        0.7,
        0.95,
        (brush, moment) -> {
          double open = opens ? ease(0.15, 0.6, moment.progress()) : 0;
          if (open > 0) {
            brush.halo(0, -0.35, 0.4 * open, 0xffe9a8, 0.5 * open);
            for (var i = 0; i < 9; i++) {
              double life = fraction(moment.seconds() * 0.5 + i / 9.0);
              brush.glow(
                  Outlines.circle((i - 4) * 0.06 * (0.5 + life), -0.35 - 0.5 * life * open, 0.012),
                  i % 2 == 0 ? 0xffd86a : 0xff9ac0,
                  (1 - life) * open);
            }
          }
          brush.fill(Outlines.box(-0.24, -0.36, 0.48, 0.36, 0.015), paper);
          brush.detail(Outlines.box(0.08, -0.36, 0.16, 0.36, 0.015), 0x2a1030, 0.12);
          brush.detail(Outlines.box(-0.045, -0.36, 0.09, 0.36, 0), 0xf7e3b0);
          var lid = brush.at(0.1 * open, -0.36 - 0.3 * open).turned(0.5 * open);
          lid.fill(Outlines.box(-0.265, -0.09, 0.53, 0.1, 0.015), Colours.tint(paper, 0.12));
          lid.detail(Outlines.box(-0.05, -0.09, 0.1, 0.1, 0), 0xfdf0c8);
          lid.fill(Outlines.leaf(0, -0.09, -0.16, -0.19, 0.1), 0xf7e3b0);
          lid.fill(Outlines.leaf(0, -0.09, 0.16, -0.19, 0.1), 0xfdf0c8);
          lid.fill(Outlines.circle(0, -0.105, 0.03), 0xf1d490);
        });
  }

  /** An hourglass whose sand runs. */
  public static Figure hourglass(Subject subject) {
    int sand = Colours.of(subject, 0xe5b765);
    return SketchFigure.still(
        0.26,
        0.4,
        (brush, moment) -> {
          double p = moment.progress();
          brush.fill(
              Outlines.closed(
                  -0.085, -0.35, -0.085, -0.28, -0.012, -0.195, -0.085, -0.1, -0.085, -0.04, 0.085,
                  -0.04, 0.085, -0.1, 0.012, -0.195, 0.085, -0.28, 0.085, -0.35),
              0xd6e8ec);
          double top = mix(-0.31, -0.21, p);
          double w = mix(0.08, 0.01, p);
          brush.detail(Outlines.polygon(-w, top, w, top, 0.006, -0.198, -0.006, -0.198), sand);
          brush.detail(Outlines.closed(-0.08, -0.042, 0, -0.06 - 0.09 * p, 0.08, -0.042), sand);
          brush.line(Outlines.lines(0, -0.2, 0, -0.06), 0.005, sand);
          brush.detail(Outlines.oval(-0.055, -0.29, 0.01, 0.035), 0xffffff, 0.7);
          brush.fill(Outlines.box(-0.11, -0.385, 0.22, 0.04, 0.012), 0x7a4a30);
          brush.fill(Outlines.box(-0.11, -0.04, 0.22, 0.04, 0.012), 0x7a4a30);
          brush.limb(Outlines.lines(-0.095, -0.36, -0.095, -0.03), 0.012, 0x8f5a3a);
          brush.limb(Outlines.lines(0.095, -0.36, 0.095, -0.03), 0.012, 0x8f5a3a);
        });
  }

  /** A snow globe with a cottage, in which snow falls. */
  public static Figure snowGlobe(Subject subject) {
    int base = Colours.of(subject, 0x8f4a3a);
    return SketchFigure.still(
        0.26,
        0.28,
        (brush, moment) -> {
          brush.fill(Outlines.circle(0, -0.16, 0.105), 0xa9cfe6);
          brush.detail(
              Outlines.closed(
                  -0.098, -0.13, -0.05, -0.115, 0, -0.122, 0.05, -0.11, 0.098, -0.13, 0.07, -0.08,
                  0, -0.06, -0.07, -0.08),
              0xfdfdff);
          brush.detail(
              Outlines.polygon(-0.035, -0.12, -0.035, -0.165, 0.03, -0.165, 0.03, -0.12), 0xd8704a);
          brush.detail(Outlines.polygon(-0.045, -0.163, -0.003, -0.2, 0.04, -0.163), 0xf7f7fb);
          brush.glow(Outlines.box(-0.014, -0.152, 0.02, 0.02, 0.002), 0xffe08a, 1);
          brush.detail(Outlines.polygon(0.045, -0.115, 0.062, -0.175, 0.079, -0.115), 0x3f7f5a);
          for (var i = 0; i < 16; i++) {
            double life = fraction(moment.seconds() * 0.22 + i * 0.381);
            double x =
                0.085
                        * wave(i * 0.277)
                        * StrictMath.sqrt(Math.max(0, 1 - (life - 0.5) * (life - 0.5) * 3.4))
                    + 0.006 * wave(life * 2 + i);
            brush.detail(Outlines.circle(x, -0.25 + 0.14 * life, 0.0035), 0xffffff, 0.95);
          }
          brush.detail(Outlines.oval(-0.05, -0.21, 0.022, 0.034), 0xffffff, 0.45);
          brush.fill(
              Outlines.closed(-0.1, 0, -0.085, -0.06, 0, -0.068, 0.085, -0.06, 0.1, 0), base);
          brush.detail(
              Outlines.closed(
                  -0.088, -0.035, 0, -0.044, 0.088, -0.035, 0.092, -0.02, 0, -0.03, -0.092, -0.02),
              0xf0d28a);
        });
  }

  /** An open umbrella. */
  public static Figure umbrella(Subject subject) {
    int cloth = Colours.of(subject, 0xd23f44);
    return SketchFigure.still(
        1.2,
        1.15,
        (brush, moment) -> {
          var at = brush.turned(0.03 * wave(moment.seconds() * 0.4));
          at.limb(
              Outlines.open(0, -0.9, 0, -0.12, 0.02, -0.03, 0.08, -0.02, 0.1, -0.08),
              0.022,
              0x6b4630);
          at.fill(
              Outlines.closed(
                  -0.55, -0.62, -0.45, -0.86, -0.2, -1.04, 0, -1.08, 0.2, -1.04, 0.45, -0.86, 0.55,
                  -0.62, 0.37, -0.67, 0.18, -0.62, 0, -0.67, -0.18, -0.62, -0.37, -0.67),
              cloth);
          at.detail(
              Outlines.closed(
                  0.18, -0.62, 0.16, -0.9, 0.02, -1.08, 0.2, -1.04, 0.45, -0.86, 0.55, -0.62, 0.37,
                  -0.67),
              0x2a1030,
              0.16);
          at.detail(
              Outlines.closed(
                  -0.18, -0.62, -0.15, -0.9, -0.02, -1.08, 0, -1.08, 0.02, -1.08, 0.0, -0.67),
              0xffffff,
              0.14);
          at.fill(Outlines.box(-0.012, -1.14, 0.024, 0.08, 0.01), 0x6b4630);
        });
  }

  /** A statue on a pedestal. */
  public static Figure statue(Subject subject) {
    int stone = Colours.of(subject, 0xb9b4ae);
    return SketchFigure.still(
        1.7,
        3.3,
        (brush, moment) -> {
          double glint = 0.04 * bell(moment.seconds() * 0.2);
          brush.fill(
              Outlines.polygon(-0.7, 0, 0.7, 0, 0.6, -0.16, -0.6, -0.16),
              Colours.shade(stone, 0.2));
          brush.fill(
              Outlines.polygon(-0.5, -0.16, 0.5, -0.16, 0.45, -1.1, -0.45, -1.1),
              Colours.shade(stone, 0.1));
          brush.fill(Outlines.box(-0.55, -1.22, 1.1, 0.14, 0.02), stone);
          brush.limb(Outlines.open(0.18, -2.45, 0.42, -2.6, 0.55, -3.0), 0.15, stone);
          brush.fill(
              Outlines.closed(
                  -0.34, -1.2, -0.3, -1.8, -0.22, -2.2, -0.26, -2.5, -0.1, -2.62, 0.1, -2.62, 0.26,
                  -2.5, 0.2, -2.2, 0.26, -1.8, 0.36, -1.2),
              stone);
          brush.limb(
              Outlines.open(-0.22, -2.45, -0.36, -2.15, -0.22, -1.9),
              0.14,
              Colours.shade(stone, 0.1));
          brush.fill(Outlines.oval(0, -2.83, 0.16, 0.2), stone);
          brush.detail(
              Outlines.closed(
                  0.02, -2.6, 0.24, -2.5, 0.18, -2.2, 0.26, -1.8, 0.36, -1.2, 0.1, -1.2),
              0x2a2038,
              0.2);
          brush.line(
              Outlines.open(-0.12, -1.25, -0.08, -1.7, -0.12, -2.1),
              0.025,
              Colours.shade(stone, 0.25));
          brush.line(
              Outlines.open(0.08, -1.25, 0.06, -1.7, 0.02, -2.0),
              0.025,
              Colours.shade(stone, 0.25));
          brush.detail(Outlines.oval(-0.05, -2.9, 0.06, 0.08), 0xffffff, 0.15 + glint);
        });
  }
}
