package filmgate.render.rig.thing;

import static filmgate.render.rig.shape.Rhythm.bell;
import static filmgate.render.rig.shape.Rhythm.wave;

import filmgate.render.draw.Drawing;
import filmgate.render.rig.Figure;
import filmgate.render.rig.Moment;
import filmgate.render.rig.shape.Brush;
import filmgate.render.rig.shape.Colours;
import filmgate.render.rig.shape.Joint;
import filmgate.render.rig.shape.Outlines;
import filmgate.render.rig.shape.Rhythm;
import filmgate.render.scene.Action;
import filmgate.render.scene.Subject;
import java.util.List;

/** A friendly robot that rests, walks, dances, or waves. */
public final class RobotFigure implements Figure {
  private static final double RATE = 0.85;
  private static final double SPEED = 0.9;
  private static final int GLOW = 0x6fe8ff;

  private final int body;
  private final List<Action> actions;
  private final long seed;

  private RobotFigure(int body, List<Action> actions, long seed) {
    this.body = body;
    this.actions = actions;
    this.seed = seed;
  }

  /** The robot of a subject. */
  public static RobotFigure of(Subject subject, long seed) {
    return new RobotFigure(Colours.of(subject, 0xe9edf2), subject.actions(), seed);
  }

  private boolean walks() {
    return actions.contains(Action.WALK) || actions.contains(Action.RUN);
  }

  @Override
  public Drawing draw(Moment moment) {
    double t = moment.seconds() + (seed & 31) * 0.1;
    var drawing = new Drawing();
    var brush = Brush.on(drawing);
    double cycle = t * RATE;
    boolean dances = actions.contains(Action.DANCE);
    double bob =
        walks() ? 0.018 * wave(2 * cycle) : dances ? 0.05 * bell(t * 1.8) : 0.006 * wave(t * 0.5);
    double lean = dances ? 0.12 * wave(t * 0.9) : walks() ? 0.03 : 0;
    leg(brush, cycle + 0.5, bob, 0.28);
    arm(brush.at(0.0, -1.14 + bob), walks() ? 0.4 * wave(cycle) : 0.1, 0.2, 0.28);
    leg(brush, cycle, bob, 0);
    torso(brush.at(0, -0.72 + bob).turned(lean), t);
    boolean waves = actions.contains(Action.WAVE) || dances;
    boolean holds = actions.contains(Action.POUR) || actions.contains(Action.HOLD);
    double shoulder =
        holds ? -0.75 : waves ? -2.5 + 0.12 * wave(t * 1.4) : walks() ? -0.4 * wave(cycle) : 0.08;
    double elbow = holds ? -0.55 : waves ? -0.35 + 0.42 * wave(t * 1.4) : 0.3;
    arm(brush.at(0.02, -1.14 + bob), shoulder, elbow, 0);
    return drawing;
  }

  private void leg(Brush brush, double cycle, double bob, double shade) {
    double phase = Rhythm.fraction(cycle);
    double x = 0;
    double up = 0;
    if (walks()) {
      double duty = 0.6;
      double stance = SPEED * duty / RATE;
      if (phase < duty) {
        x = stance * (0.5 - phase / duty);
      } else {
        double s = (phase - duty) / (1 - duty);
        x = stance * (Rhythm.ease(0, 1, s) - 0.5);
        up = 0.12 * StrictMath.sin(StrictMath.PI * s);
      }
    } else {
      x = shade > 0 ? 0.08 : -0.08;
    }
    int metal = Colours.shade(0x8d98a8, shade);
    int shell = Colours.shade(body, shade);
    var hip = new Joint(0, -0.74 + bob);
    var ankle = new Joint(x, -0.1 - up);
    var knee = hip.knee(ankle, 0.36, 0.36, -1);
    brush.limb(Outlines.lines(hip.x(), hip.y(), knee.x(), knee.y()), 0.09, metal);
    brush.limb(Outlines.lines(knee.x(), knee.y(), ankle.x(), ankle.y()), 0.15, shell);
    brush.fill(Outlines.circle(knee.x(), knee.y(), 0.075), metal);
    brush.fill(
        Outlines.closed(
            x - 0.11,
            -up,
            x - 0.1,
            -0.1 - up,
            x + 0.02,
            -0.14 - up,
            x + 0.16,
            -0.08 - up,
            x + 0.19,
            -up),
        shell);
  }

  private void arm(Brush at, double shoulder, double elbow, double shade) {
    int metal = Colours.shade(0x8d98a8, shade);
    int shell = Colours.shade(body, shade);
    var upper = at.turned(-shoulder);
    upper.limb(Outlines.lines(0, 0, 0, 0.24), 0.08, metal);
    var lower = upper.at(0, 0.26).turned(-elbow);
    lower.limb(Outlines.lines(0, 0.04, 0, 0.22), 0.13, shell);
    lower.limb(Outlines.open(-0.03, 0.3, -0.06, 0.35, -0.03, 0.4), 0.035, metal);
    lower.limb(Outlines.open(0.03, 0.3, 0.06, 0.35, 0.03, 0.4), 0.035, metal);
    upper.fill(Outlines.circle(0, 0.25, 0.055), metal);
    upper.fill(Outlines.circle(0, 0, 0.09), shell);
  }

  private void torso(Brush at, double t) {
    at.fill(Outlines.box(-0.1, -0.08, 0.2, 0.14, 0.04), 0x8d98a8);
    at.fill(
        Outlines.closed(-0.24, -0.5, -0.2, -0.12, 0, -0.06, 0.2, -0.12, 0.24, -0.5, 0, -0.56),
        body);
    at.detail(Outlines.closed(0.06, -0.54, 0.24, -0.5, 0.2, -0.12, 0.06, -0.07), 0x241c3a, 0.12);
    at.glow(Outlines.circle(0.04, -0.34, 0.06), GLOW, 0.6 + 0.3 * wave(t * 0.6));
    at.detail(Outlines.box(-0.1, -0.2, 0.2, 0.025, 0.01), 0x5f6a7a);
    at.limb(Outlines.lines(0, -0.54, 0, -0.62), 0.09, 0x8d98a8);
    boolean looks = actions.contains(Action.LOOK_AROUND) || actions.contains(Action.TURN_HEAD);
    double turn = looks ? 0.06 * wave(t * 0.35) : 0.03;
    var head = at.at(0, -0.78).turned(0.05 * wave(t * 0.3));
    head.limb(Outlines.lines(-0.02, -0.18, -0.02, -0.28), 0.02, 0x8d98a8);
    head.glow(Outlines.circle(-0.02, -0.3, 0.03), 0xff6a5a, 0.7 + 0.3 * wave(t * 0.8));
    head.fill(Outlines.box(-0.26, -0.06, 0.08, 0.14, 0.03), 0x8d98a8);
    head.fill(Outlines.box(-0.22, -0.19, 0.44, 0.37, 0.13), body);
    head.detail(Outlines.box(-0.15 + turn, -0.12, 0.32, 0.22, 0.1), 0x232c3d);
    double blink = 1 - Rhythm.blink(t, seed);
    for (var side : new int[] {-1, 1}) {
      head.glow(
          Outlines.oval(0.01 + turn + 0.075 * side, -0.03, 0.034, 0.045 * blink + 0.004), GLOW, 1);
    }
    head.glow(
        Drawing.stroke(
            Outlines.open(-0.03 + turn, 0.045, 0.01 + turn, 0.06, 0.05 + turn, 0.045), 0.014),
        GLOW,
        0.9);
    head.detail(Outlines.oval(-0.1, -0.14, 0.07, 0.022), 0xffffff, 0.5);
  }

  @Override
  public double speed() {
    return walks() ? SPEED : 0;
  }

  @Override
  public double stepsPerSecond() {
    return walks() ? 2 * RATE : 0;
  }

  @Override
  public Extent extent() {
    return new Extent(1.5, 2.05, 0.03, -1.5, 0.5);
  }
}
