package filmgate.render.rig.vehicle;

import static filmgate.render.rig.shape.Rhythm.wave;

import filmgate.render.rig.Moment;
import filmgate.render.rig.shape.Brush;
import filmgate.render.rig.shape.Colours;
import filmgate.render.rig.shape.Outlines;
import filmgate.render.scene.Action;
import filmgate.render.scene.Subject;
import java.util.EnumSet;
import java.util.Set;

/**
 * How a vehicle moves: its wheels turn by the way that it has covered.
 *
 * @param speed in metres a second
 */
record Drive(double speed) {
  private static final Set<Action> PARKED =
      EnumSet.of(Action.STAND, Action.BURN, Action.SHINE, Action.OPEN);

  /** At its ordinary speed, unless it is said to stand. */
  static Drive of(Subject subject, double ordinary) {
    boolean parked = PARKED.containsAll(subject.actions());
    return new Drive(parked ? 0 : ordinary);
  }

  /** A small bounce of the body on its springs. */
  double bounce(Moment moment) {
    double idle = 0.004 * wave(moment.seconds() * 6);
    return speed <= 0
        ? idle
        : 0.014 * wave(moment.seconds() * 1.7) + 0.008 * wave(moment.seconds() * 3.1);
  }

  /** A wheel whose hub is at a point. */
  void wheel(Brush brush, Moment moment, double x, double radius, int rim) {
    var at = brush.at(x, -radius);
    at.fill(Outlines.circle(0, 0, radius), 0x26262c);
    at.detail(Outlines.circle(0, 0, radius * 0.66), 0x3a3a42);
    at.detail(Outlines.circle(0, 0, radius * 0.6), rim);
    var turned = at.turned(speed * moment.seconds() / radius);
    for (var i = 0; i < 5; i++) {
      turned
          .turned(i * 1.2566)
          .detail(
              Outlines.oval(0, -radius * 0.36, radius * 0.1, radius * 0.17),
              Colours.shade(rim, 0.62));
    }
    at.detail(Outlines.circle(0, 0, radius * 0.14), Colours.shade(rim, 0.4));
  }

  /** A wheel with thin spokes. */
  void spoked(Brush brush, Moment moment, double x, double radius, double tyre) {
    var at = brush.at(x, -radius - tyre / 2);
    var turned = at.turned(speed * moment.seconds() / radius);
    for (var i = 0; i < 6; i++) {
      double angle = i * StrictMath.PI / 6;
      double dx = radius * StrictMath.cos(angle);
      double dy = radius * StrictMath.sin(angle);
      turned.line(Outlines.lines(-dx, -dy, dx, dy), 0.008, 0xb9bec6);
    }
    at.limb(Outlines.circle(0, 0, radius), tyre, 0x2a2a30);
    at.line(Outlines.circle(0, 0, radius - tyre * 0.6), 0.012, 0xc9cdd4);
    at.fill(Outlines.circle(0, 0, 0.035), 0x50555e);
  }
}
