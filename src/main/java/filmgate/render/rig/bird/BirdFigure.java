package filmgate.render.rig.bird;

import static filmgate.render.rig.shape.Rhythm.bell;
import static filmgate.render.rig.shape.Rhythm.ease;
import static filmgate.render.rig.shape.Rhythm.fraction;
import static filmgate.render.rig.shape.Rhythm.wave;

import filmgate.render.draw.Drawing;
import filmgate.render.rig.Figure;
import filmgate.render.rig.Moment;
import filmgate.render.rig.shape.Brush;
import filmgate.render.rig.shape.Outlines;
import filmgate.render.rig.shape.Rhythm;
import filmgate.render.scene.Action;
import filmgate.render.scene.Subject;
import java.util.List;
import java.util.Set;

/** A bird on the ground, on a branch, on water, or in the air. */
public final class BirdFigure implements Figure {
  private static final Set<Action> ALOFT =
      Set.of(Action.FLY, Action.FLOAT, Action.RISE, Action.CHASE);

  private final BirdBuild build;
  private final BirdPlumage plumage;
  private final BirdWings wings;
  private final List<Action> actions;
  private final boolean branch;
  private final double size;
  private final long seed;
  private final double phase;

  private BirdFigure(BirdBuild build, Subject subject, double scale, long seed) {
    this.build = build;
    this.plumage = BirdPlumage.of(build, subject);
    this.wings = new BirdWings(build, plumage);
    this.actions = subject.actions();
    this.branch = subject.prop().equals("branch");
    this.size = build.length() * scale;
    this.seed = seed;
    this.phase = (seed & 255) / 256.0 * 4;
  }

  /** The bird of a subject whose variant is one of {@link #variants}. */
  public static BirdFigure of(Subject subject, double scale, long seed) {
    return new BirdFigure(BirdBuild.find(subject.variant()), subject, scale, seed);
  }

  /** The kinds of birds. */
  public static List<String> variants() {
    return BirdBuild.ALL.keySet().stream().filter(name -> !name.isEmpty()).toList();
  }

  private boolean flies() {
    return actions.stream().anyMatch(ALOFT::contains);
  }

  private boolean swims() {
    return build.water() && (actions.contains(Action.SWIM) || actions.contains(Action.FLOAT));
  }

  private boolean walks() {
    return actions.contains(Action.WALK) || actions.contains(Action.RUN);
  }

  @Override
  public Drawing draw(Moment moment) {
    double time = moment.seconds() + phase;
    var drawing = new Drawing();
    var brush = Brush.on(drawing).scaled(size, size);
    if (flies() && !swims()) {
      fly(brush, time);
    } else if (swims()) {
      double tilt = StrictMath.toRadians(build.tilt()) * 0.5 + 0.03 * wave(time * 0.5);
      body(brush.at(0, -build.depth() * 0.55 + 0.012 * wave(time * 0.6)), time, tilt, 0);
      brush.detail(Outlines.oval(0, 0.01, 0.62 + 0.03 * wave(time * 0.8), 0.035), 0xffffff, 0.28);
    } else {
      perch(brush, time);
    }
    return drawing;
  }

  private void perch(Brush ground, double time) {
    var brush = ground;
    if (branch) {
      BranchFigure.branch(ground.scaled(1 / size, 1 / size), time, seed, size * 4.5);
      brush = ground.at(0, -0.13);
    }
    boolean hops = !walks() && !actions.contains(Action.STAND) && !actions.contains(Action.SLEEP);
    double hop =
        hops && build.leg() < 0.5 ? bell(Math.clamp((fraction(time / 1.7) - 0.78) / 0.2, 0, 1)) : 0;
    double step = walks() ? wave(time * 1.6) : 0;
    double bob = walks() ? 0.03 * bell(time * 3.2) : 0;
    double peck =
        actions.contains(Action.EAT) || actions.contains(Action.DRINK)
            ? ease(0.2, 0.35, fraction(time / 1.4)) * (1 - ease(0.6, 0.75, fraction(time / 1.4)))
            : 0;
    double tilt =
        StrictMath.toRadians(build.tilt())
            + 0.04 * wave(time * 0.7)
            + (actions.contains(Action.SING) ? 0.1 : 0)
            - peck * 0.75;
    double up = standing() + 0.13 * hop + bob;
    for (var side : new int[] {-1, 1}) {
      leg(brush, side, step * side, up - (build.tilt() > 60 ? 0.3 : build.depth() * 0.75), hop);
    }
    body(brush.at(0, -up), time, tilt, hop);
  }

  /** How high the middle of the body is. */
  private double standing() {
    double upright = build.tilt() > 60 ? 0.5 : build.depth() * 0.8;
    return build.leg() + upright;
  }

  private void leg(Brush brush, int side, double step, double length, double hop) {
    int colour = side < 0 ? plumage.farLegs() : plumage.legs();
    double x = side < 0 ? 0.07 : -0.02;
    double foot = x + 0.14 * step;
    double y = -0.13 * hop - Math.max(0, step) * 0.06;
    double w = build.leg() > 0.5 ? 0.03 : 0.042;
    brush.limb(
        Outlines.open(
            x, y - length, x + 0.02 + 0.07 * step - 0.03, y - length * 0.5, foot, y - 0.02),
        w,
        colour);
    brush.limb(
        Outlines.open(foot - 0.08, y - 0.005, foot, y - 0.025, foot + 0.13, y - 0.008),
        w * 0.9,
        colour);
  }

  private void body(Brush at, double time, double tilt, double hop) {
    double flick = 0.16 * Math.max(0, wave(time * 1.9)) * bell(time * 0.37);
    var body = at.turned(-tilt);
    plumage.tail(body, flick + 0.2 * hop);
    plumage.body(body);
    var head = plumage.neck(at, tilt, neckAngle(), headMove(time));
    wings.folded(body, hop);
    head(head, time);
  }

  /** The direction of the neck above the horizontal, in radians. */
  private double neckAngle() {
    if (actions.contains(Action.EAT) || actions.contains(Action.DRINK)) {
      return build.neck() > 0.3 ? -0.5 : 0.2;
    }
    return build.neck() > 0.3 ? 1.25 : 0.95;
  }

  private double headMove(double time) {
    return actions.contains(Action.SLEEP) ? -0.3 : 0.08 * StrictMath.rint(wave(time * 0.43) * 1.6);
  }

  private void head(Brush at, double time) {
    double open = 0;
    double pitch = 0.05 * wave(time * 0.8);
    if (actions.contains(Action.SING) || actions.contains(Action.TALK)) {
      double phrase =
          ease(0, 0.06, fraction(time / 2.4)) * (1 - ease(0.7, 0.78, fraction(time / 2.4)));
      open = phrase * (0.3 + 0.7 * bell(time * 4));
      pitch -= 0.32 * phrase;
    }
    boolean looks = actions.contains(Action.LOOK_AROUND) || actions.contains(Action.TURN_HEAD);
    double turn = looks && wave(time * 0.3) > 0.2 ? -1 : 1;
    double closed = actions.contains(Action.SLEEP) ? 1 : Rhythm.blink(time, seed);
    new BirdHead(build, plumage).draw(at.scaled(turn, 1).turned(pitch), open, closed);
  }

  private void fly(Brush brush, double time) {
    double cycle = time * build.flap();
    boolean glides = build.flap() < 2 && fraction(time * 0.23) > 0.5;
    double stroke =
        glides ? 0.55 + 0.08 * wave(time * 0.8) : StrictMath.cos(2 * StrictMath.PI * cycle);
    double up = build.span() * 1.02 + 0.06 * (glides ? 0 : wave(cycle + 0.25));
    var at = brush.at(0, -up);
    var body = at.turned(-0.12);
    wings.far(body, stroke);
    plumage.tail(body, -0.05);
    if (build.leg() > 0.5) {
      body.limb(Outlines.open(-0.3, 0.1, -0.8, 0.08, -1.15, 0.1), 0.03, plumage.legs());
    }
    plumage.body(body);
    var head = plumage.neck(at, 0.12, build.neck() > 0.3 ? 0.12 : 0.35, 0);
    new BirdHead(build, plumage).draw(head, 0, 0);
    wings.near(body, stroke);
  }

  @Override
  public double speed() {
    return flies() || walks() || swims() ? build.speed() : 0;
  }

  @Override
  public double stepsPerSecond() {
    return walks() ? 3.2 : 0;
  }

  @Override
  public Extent extent() {
    double standing = standing() + 0.35 * StrictMath.sin(StrictMath.toRadians(build.tilt()));
    double up = standing + build.neck() + build.head() * 2.2 + 0.25 + (branch ? 0.2 : 0);
    double faceX = 0.33 * StrictMath.cos(StrictMath.toRadians(build.tilt())) + build.neck() * 0.4;
    double faceY = standing + build.neck() * 0.8;
    if (flies()) {
      return new Extent(
          (1.6 + build.tail() + build.neck() * 2) * size + size * 0.4,
          build.span() * 2.05 * size,
          0.6 * size,
          -build.span() * size,
          build.head() * 3 * size);
    }
    double width = branch ? 4.6 : 1.3 + 2 * build.tail() + build.beak();
    return new Extent(
        width * size, up * size, faceX * size, -faceY * size, build.head() * 3 * size);
  }
}
