package filmgate.render.rig.vehicle;

import static filmgate.render.rig.shape.Rhythm.fraction;

import filmgate.render.rig.Figure;
import filmgate.render.rig.Moment;
import filmgate.render.rig.shape.Brush;
import filmgate.render.rig.shape.Colours;
import filmgate.render.rig.shape.Outlines;
import filmgate.render.rig.shape.SketchFigure;
import filmgate.render.scene.Subject;

/** Trains and trams. */
public final class Rails {
  private Rails() {}

  /** A train: a modern one, or by its variant one drawn by a steam engine. */
  public static Figure train(Subject subject) {
    return subject.variant().startsWith("steam") ? steam(subject) : modern(subject);
  }

  private static Figure modern(Subject subject) {
    int colour = Colours.of(subject, 0xf4f5f8);
    int stripe = colour == 0xf4f5f8 ? 0x2f6fb4 : Colours.shade(colour, 0.3);
    var drive = Drive.of(subject, 22);
    return SketchFigure.moving(
        24,
        4,
        drive.speed(),
        (brush, moment) -> {
          track(brush, 12.5);
          var body = brush.at(0, drive.bounce(moment) * 0.6 - 0.1);
          for (var x = -11; x < 11; x += 3) {
            drive.wheel(brush.at(0, -0.1), moment, x + 0.4, 0.34, 0x8a9099);
          }
          body.fill(Outlines.box(-11.8, -3.6, 11.4, 3.2, 0.2), colour);
          body.fill(
              Outlines.closed(
                  -0.2, -0.4, -0.2, -3.5, 0, -3.6, 6.5, -3.6, 8.6, -3.35, 10.4, -2.4, 11.6, -1.4,
                  11.9, -0.8, 11.6, -0.4, 5, -0.38),
              colour);
          body.detail(Outlines.box(-11.8, -1.5, 11.4, 0.35, 0), stripe);
          body.detail(
              Outlines.closed(-0.2, -1.5, 6, -1.5, 11.2, -1.5, 11.5, -1.15, 6, -1.15, -0.2, -1.15),
              stripe);
          for (var i = 0; i < 6; i++) {
            window(body, -11.3 + 1.8 * i);
          }
          for (var i = 0; i < 4; i++) {
            window(body, 0.3 + 1.8 * i);
          }
          body.detail(
              Outlines.closed(8.1, -3.2, 8.8, -3.1, 10.1, -2.3, 10.3, -2.0, 8.6, -2.2), 0x2a3644);
          body.detail(Outlines.box(-11.8, -0.75, 11.4, 0.35, 0), 0x1a1028, 0.3);
          body.detail(
              Outlines.closed(-0.2, -0.75, 6, -0.75, 11.9, -0.8, 11.6, -0.4, 5, -0.38, -0.2, -0.4),
              0x1a1028,
              0.3);
          body.glow(Outlines.oval(11.2, -1.6, 0.2, 0.12), 0xfff3c8, 0.95);
        });
  }

  private static void window(Brush body, double x) {
    body.detail(Outlines.box(x, -2.95, 1.4, 1, 0.12), 0x2f4258);
    body.glow(Outlines.box(x + 0.05, -2.9, 1.3, 0.9, 0.1), 0xffe6ac, 0.7);
    body.detail(
        Outlines.polygon(x + 0.35, -2.95, x + 0.7, -2.95, x + 0.4, -1.95, x + 0.05, -1.95),
        0xffffff,
        0.25);
  }

  private static void track(Brush brush, double half) {
    brush.fill(Outlines.box(-half, -0.1, 2 * half, 0.1, 0), 0x6a6470);
    brush.detail(Outlines.box(-half, -0.1, 2 * half, 0.03, 0), 0xbfc3ca);
  }

  private static Figure steam(Subject subject) {
    int colour = Colours.of(subject, 0x2f3a44);
    var drive = Drive.of(subject, 12);
    return SketchFigure.moving(
        17,
        6,
        drive.speed(),
        (brush, moment) -> {
          track(brush, 9);
          smoke(brush, moment);
          var body = brush.at(0, drive.bounce(moment) * 0.6 - 0.1);
          body.fill(Outlines.box(-8.2, -3.3, 6.6, 2.5, 0.12), 0x8f3a34);
          for (var i = 0; i < 4; i++) {
            body.detail(Outlines.box(-7.85 + 1.55 * i, -2.8, 1.15, 0.95, 0.08), 0x2a2f3a);
            body.glow(Outlines.box(-7.8 + 1.55 * i, -2.75, 1.05, 0.85, 0.07), 0xffe2a0, 0.8);
          }
          body.fill(Outlines.box(-8.4, -3.5, 7.0, 0.26, 0.1), 0x4a2a28);
          body.limb(Outlines.lines(-1.8, -0.9, -0.9, -0.9), 0.14, 0x26262c);
          body.fill(Outlines.box(-0.9, -3.6, 2.3, 3.0, 0.1), colour);
          body.fill(Outlines.box(-1.15, -3.85, 2.8, 0.28, 0.1), Colours.shade(colour, 0.3));
          body.glow(Outlines.box(-0.5, -3.2, 0.8, 0.9, 0.08), 0xffd890, 0.8);
          body.detail(Outlines.box(0.5, -3.2, 0.6, 0.9, 0.08), 0x9cc6d8);
          body.fill(Outlines.box(1.3, -2.75, 5.2, 1.75, 0.5), colour);
          body.detail(Outlines.box(1.4, -2.65, 5.0, 0.35, 0.2), 0xffffff, 0.16);
          for (var i = 0; i < 3; i++) {
            body.detail(Outlines.box(2.3 + 1.5 * i, -2.75, 0.12, 1.75, 0), 0xc9a04a);
          }
          body.fill(Outlines.polygon(5.35, -2.7, 5.2, -3.9, 6.3, -3.9, 6.05, -2.7), colour);
          body.fill(Outlines.box(5.1, -4.05, 1.3, 0.22, 0.06), 0xb23b34);
          body.fill(
              Outlines.closed(3.2, -2.7, 3.3, -3.2, 3.7, -3.35, 4.1, -3.2, 4.2, -2.7), 0xc9a04a);
          body.fill(Outlines.box(-0.9, -1.1, 7.6, 0.4, 0.08), 0xb23b34);
          body.fill(Outlines.polygon(6.6, -1.1, 7.7, -0.1, 6.5, -0.1), 0x3a3a42);
          body.glow(Outlines.circle(6.62, -2.2, 0.22), 0xfff0c0, 0.95);
          drive.wheel(brush.at(0, -0.1), moment, 0.3, 0.75, 0xb23b34);
          drive.wheel(brush.at(0, -0.1), moment, 2.2, 0.75, 0xb23b34);
          drive.wheel(brush.at(0, -0.1), moment, 4.1, 0.75, 0xb23b34);
          drive.wheel(brush.at(0, -0.1), moment, 5.7, 0.45, 0xb23b34);
          drive.wheel(brush.at(0, -0.1), moment, -7.2, 0.45, 0x8a9099);
          drive.wheel(brush.at(0, -0.1), moment, -2.6, 0.45, 0x8a9099);
          double turn = drive.speed() * moment.seconds() / 0.75;
          double rx = 0.4 * StrictMath.cos(turn);
          double ry = -0.85 + 0.4 * StrictMath.sin(turn);
          brush.limb(Outlines.lines(0.3 + rx, ry, 4.1 + rx, ry), 0.13, 0xc4c9d1);
        });
  }

  private static void smoke(Brush brush, Moment moment) {
    for (var i = 0; i < 8; i++) {
      double life = fraction(moment.seconds() * 0.45 + i / 8.0);
      brush.detail(
          Outlines.circle(
              5.7 - 7.5 * life,
              -4.4 - 1.2 * StrictMath.sqrt(life) - 0.15 * (i % 3),
              0.28 + 0.85 * life),
          0xf1eef0,
          0.6 * (1 - life));
    }
  }
}
