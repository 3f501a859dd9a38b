package filmgate.render.rig.thing;

import static filmgate.render.rig.shape.Rhythm.bell;
import static filmgate.render.rig.shape.Rhythm.fraction;
import static filmgate.render.rig.shape.Rhythm.wave;

import filmgate.render.raster.Noise;
import filmgate.render.rig.Figure;
import filmgate.render.rig.shape.Brush;
import filmgate.render.rig.shape.Colours;
import filmgate.render.rig.shape.Outlines;
import filmgate.render.rig.shape.SketchFigure;
import filmgate.render.scene.Action;
import filmgate.render.scene.Subject;
import java.util.List;

/** Lamps that shine. */
public final class Lamps {
  private static final int WARM = 0xffd58a;
  private static final int IRON = 0x33383f;

  private Lamps() {}

  /** The lamp of a subject: by its variant a street lamp, a lantern, or a lamp for a table. */
  public static Figure of(Subject subject) {
    return switch (subject.variant()) {
      case "desk", "desk-lamp" -> desk(subject);
      case "lantern" -> lantern(subject);
      default -> street(subject);
    };
  }

  /** How bright a lamp is: some flicker. */
  private static double power(List<Action> actions, double seconds) {
    double hum = 1 - 0.03 * bell(seconds * 2.3);
    if (!actions.contains(Action.FLICKER)) {
      return hum;
    }
    int step = (int) StrictMath.floor(seconds * 9);
    boolean off = Noise.unit(91, step) < 0.3 && wave(seconds * 0.4) > -0.6;
    return off ? 0.25 : hum;
  }

  /** A street lamp with a cone of warm light. */
  public static Figure street(Subject subject) {
    int iron = Colours.of(subject, IRON);
    var actions = subject.actions();
    return new SketchFigure(
        new Figure.Extent(3.2, 4.3, 0.75, -3.7, 1.2),
        0,
        (brush, moment) -> {
          double on = power(actions, moment.seconds());
          brush.glow(Outlines.oval(0.75, 0.02, 1.3, 0.17), WARM, 0.22 * on);
          brush.glow(
              Outlines.polygon(0.58, -3.6, 0.92, -3.6, 2.05, 0.05, -0.55, 0.05), WARM, 0.13 * on);
          brush.glow(
              Outlines.polygon(0.64, -3.6, 0.86, -3.6, 1.5, 0.04, 0.0, 0.04), WARM, 0.11 * on);
          brush.fill(
              Outlines.polygon(
                  -0.16, 0, -0.13, -0.3, -0.08, -0.42, 0.08, -0.42, 0.13, -0.3, 0.16, 0),
              iron);
          brush.fill(Outlines.polygon(-0.06, -0.4, -0.04, -3.5, 0.04, -3.5, 0.06, -0.4), iron);
          brush.detail(
              Outlines.polygon(0.01, -0.4, 0.01, -3.5, 0.04, -3.5, 0.06, -0.4), 0xffffff, 0.12);
          brush.limb(
              Outlines.open(0, -3.4, 0.05, -3.85, 0.35, -4.05, 0.65, -3.98, 0.75, -3.86),
              0.06,
              iron);
          brush.limb(Outlines.open(0, -3.3, 0.22, -3.45, 0.42, -3.85), 0.035, iron);
          brush.fill(Outlines.circle(0, -3.5, 0.08), iron);
          brush.halo(0.75, -3.62, 0.85, WARM, 0.4 * on);
          brush.fill(
              Outlines.closed(
                  0.48, -3.66, 0.55, -3.82, 0.75, -3.9, 0.95, -3.82, 1.02, -3.66, 0.75, -3.64),
              iron);
          brush.glow(
              Outlines.closed(
                  0.57, -3.66, 0.75, -3.67, 0.93, -3.66, 0.87, -3.52, 0.75, -3.48, 0.63, -3.52),
              0xfff0c8,
              0.4 + 0.6 * on);
        });
  }

  private static Figure desk(Subject subject) {
    int body = Colours.of(subject, 0x2f6f73);
    var actions = subject.actions();
    return SketchFigure.still(
        0.7,
        0.55,
        (brush, moment) -> {
          double on = power(actions, moment.seconds());
          brush.glow(Outlines.polygon(0.08, -0.4, 0.24, -0.33, 0.34, 0, -0.06, 0), WARM, 0.22 * on);
          brush.glow(Outlines.oval(0.14, 0, 0.24, 0.03), WARM, 0.3 * on);
          brush.fill(Outlines.closed(-0.26, 0, -0.24, -0.03, -0.12, -0.03, -0.1, 0), body);
          brush.limb(
              Outlines.lines(-0.18, -0.03, -0.24, -0.27, 0.02, -0.46),
              0.016,
              Colours.shade(body, 0.25));
          brush.fill(Outlines.circle(-0.24, -0.27, 0.018), body);
          brush.glow(Outlines.oval(0.15, -0.36, 0.07, 0.045), 0xfff2c8, on);
          brush.fill(
              Outlines.closed(
                  0.0, -0.5, 0.06, -0.52, 0.2, -0.46, 0.27, -0.32, 0.15, -0.36, 0.05, -0.42),
              body);
          brush.detail(
              Outlines.closed(0.03, -0.49, 0.08, -0.5, 0.19, -0.44, 0.15, -0.42), 0xffffff, 0.22);
        });
  }

  private static Figure lantern(Subject subject) {
    int body = Colours.of(subject, 0xd23a2e);
    boolean sky =
        subject.actions().contains(Action.RISE)
            || subject.actions().contains(Action.FLY)
            || subject.actions().contains(Action.FLOAT);
    return SketchFigure.still(
        0.8,
        sky ? 2.4 : 0.85,
        (brush, moment) -> {
          double t = moment.seconds();
          double flicker = 0.88 + 0.12 * wave(t * 3.1) * wave(t * 1.3);
          double up = sky ? 0.2 + 1.3 * moment.progress() : 0.1;
          var at = brush.at(0.02 * wave(t * 0.3), -up).turned(0.04 * wave(t * 0.35));
          at.halo(0, -0.3, 0.5, 0xffa850, 0.3 * flicker);
          at.fill(
              Outlines.closed(
                  -0.22, -0.3, -0.17, -0.52, 0, -0.58, 0.17, -0.52, 0.22, -0.3, 0.16, -0.1, 0,
                  -0.05, -0.16, -0.1),
              body);
          at.glow(
              Outlines.closed(
                  -0.16, -0.28, -0.1, -0.48, 0, -0.52, 0.1, -0.48, 0.16, -0.28, 0.1, -0.12, 0,
                  -0.09, -0.1, -0.12),
              0xffb45a,
              0.75 * flicker);
          at.glow(Outlines.oval(0, -0.22, 0.07, 0.11), 0xffedb8, 0.85 * flicker);
          for (var i = -1; i <= 1; i++) {
            at.line(
                Outlines.open(0.08 * i, -0.57, 0.14 * i, -0.3, 0.08 * i, -0.06),
                0.008,
                Colours.shade(body, 0.3));
          }
          at.fill(Outlines.box(-0.09, -0.61, 0.18, 0.05, 0.01), 0x4a2c20);
          at.fill(Outlines.box(-0.08, -0.07, 0.16, 0.04, 0.01), 0x4a2c20);
          at.line(Outlines.open(0, -0.03, 0.01 * wave(t), 0.08), 0.02, 0xe8b33a);
        });
  }

  /** A lighthouse on a rock; its beam sweeps around. */
  public static Figure lighthouse(Subject subject) {
    int stripe = Colours.of(subject, 0xc9403a);
    return new SketchFigure(
        new Figure.Extent(9, 12.4, 0, -9.8, 3.5),
        0,
        (brush, moment) -> {
          double turn = fraction(moment.seconds() / 7 + 0.12);
          double angle = 2 * StrictMath.PI * turn;
          double along = StrictMath.cos(angle);
          double towards = StrictMath.sin(angle);
          if (towards <= 0) {
            beam(brush, along, towards);
          }
          tower(brush, stripe);
          if (towards > 0) {
            beam(brush, along, towards);
          }
          double flash = StrictMath.pow(Math.max(0, towards), 6);
          brush.halo(0, -10.1, 1.4 + 1.8 * flash, 0xfff0b8, 0.4 + 0.3 * flash);
          brush.glow(Outlines.circle(0, -10.1, 0.36 + 0.4 * flash), 0xfff8dc, 0.95);
        });
  }

  private static void beam(Brush brush, double along, double towards) {
    double length = 24 * along;
    double wide = 0.7 + 1.2 * Math.abs(towards);
    if (Math.abs(length) < 1) {
      return;
    }
    double strength = along * along;
    brush.glow(
        Outlines.polygon(0, -10.35, length, -10.1 - wide, length, -10.1 + wide, 0, -9.85),
        0xfff0b8,
        0.16 * strength);
    brush.glow(
        Outlines.polygon(
            0,
            -10.25,
            length * 0.8,
            -10.1 - wide * 0.55,
            length * 0.8,
            -10.1 + wide * 0.55,
            0,
            -9.95),
        0xfff6d6,
        0.2 * strength);
    brush.glow(
        Outlines.polygon(
            0,
            -10.2,
            length * 0.45,
            -10.1 - wide * 0.25,
            length * 0.45,
            -10.1 + wide * 0.25,
            0,
            -10),
        0xfffdf0,
        0.28 * strength);
  }

  private static void tower(Brush brush, int stripe) {
    brush.fill(
        Outlines.closed(
            -4, 0.15, -3.4, -0.7, -2.3, -1.1, -1.2, -1.7, 1.3, -1.6, 2.4, -1.0, 3.5, -0.6, 4.1,
            0.15),
        0x5d5a60);
    brush.detail(
        Outlines.closed(-0.4, -1.55, 1.3, -1.55, 2.4, -0.95, 3.4, -0.5, 3.9, 0.1, 1.2, 0.1),
        0x241c2c,
        0.25);
    brush.detail(Outlines.closed(-3.2, -0.6, -2.3, -1.0, -1.4, -1.45, -1.9, -0.8), 0xffffff, 0.14);
    for (var i = 0; i < 6; i++) {
      double low = -1.4 - i * 1.25;
      double high = low - 1.25;
      brush.fill(
          Outlines.polygon(-half(low), low, half(low), low, half(high), high, -half(high), high),
          i % 2 == 0 ? 0xf4efe6 : stripe);
    }
    brush.detail(
        Outlines.polygon(
            half(-1.4) * 0.3, -1.4, half(-1.4), -1.4, half(-8.9), -8.9, half(-8.9) * 0.3, -8.9),
        0x241c34,
        0.17);
    for (var i = 0; i < 3; i++) {
      brush.glow(Outlines.box(-0.13, -3.5 - 2.2 * i, 0.26, 0.46, 0.12), 0xffd98a, 0.9);
    }
    brush.detail(Outlines.box(-0.3, -2.35, 0.6, 0.95, 0.28), 0x4a3328);
    brush.fill(Outlines.box(-1.05, -9.15, 2.1, 0.3, 0.05), 0x3a3a44);
    for (var i = -4; i <= 4; i++) {
      brush.line(Outlines.lines(i * 0.24, -9.15, i * 0.24, -9.5), 0.04, 0x3a3a44);
    }
    brush.line(Outlines.lines(-1, -9.5, 1, -9.5), 0.06, 0x3a3a44);
    brush.fill(Outlines.box(-0.55, -10.75, 1.1, 1.6, 0.05), 0xbfd6dc);
    brush.glow(Outlines.box(-0.5, -10.7, 1, 1.5, 0.05), 0xffe9a8, 0.75);
    for (var i = -1; i <= 1; i++) {
      brush.line(Outlines.lines(i * 0.27, -9.2, i * 0.27, -10.75), 0.05, 0x3a3a44);
    }
    brush.fill(
        Outlines.closed(-0.78, -10.7, -0.5, -11.3, 0, -11.75, 0.5, -11.3, 0.78, -10.7, 0, -10.68),
        Colours.shade(stripe, 0.18));
    brush.limb(Outlines.lines(0, -11.7, 0, -12.2), 0.06, 0x3a3a44);
    brush.fill(Outlines.circle(0, -11.75, 0.11), 0x3a3a44);
  }

  private static double half(double y) {
    return 1.28 + (y + 1.4) * 0.072;
  }
}
