package filmgate.render.rig.bird;

import static filmgate.render.rig.shape.Rhythm.ease;
import static filmgate.render.rig.shape.Rhythm.fraction;
import static filmgate.render.rig.shape.Rhythm.wave;

import filmgate.render.draw.Drawing;
import filmgate.render.raster.Noise;
import filmgate.render.rig.Figure;
import filmgate.render.rig.Moment;
import filmgate.render.rig.shape.Brush;
import filmgate.render.rig.shape.Colours;
import filmgate.render.rig.shape.Outlines;
import filmgate.render.scene.Subject;

/** Birds that circle in the sky, seen from afar: some beats of the wings, then a glide. */
public final class CirclingBird implements Figure {
  private final BirdBuild build;
  private final BirdPlumage plumage;
  private final int count;
  private final double wing;
  private final long seed;

  private CirclingBird(BirdBuild build, Subject subject, int count, double scale, long seed) {
    this.build = build;
    this.plumage = BirdPlumage.of(build, subject);
    this.count = count;
    this.wing = build.length() * build.span() * scale;
    this.seed = seed;
  }

  /** One bird of a subject. */
  public static CirclingBird of(Subject subject, double scale, long seed) {
    return new CirclingBird(BirdBuild.find(subject.variant()), subject, 1, scale, seed);
  }

  /** A flock. */
  public static CirclingBird flock(Subject subject, long seed) {
    return new CirclingBird(BirdBuild.find(subject.variant()), subject, 7, 1, seed);
  }

  @Override
  public Drawing draw(Moment moment) {
    var drawing = new Drawing();
    for (var i = 0; i < count; i++) {
      bird(Brush.on(drawing), moment.seconds(), i);
    }
    return drawing;
  }

  private void bird(Brush brush, double seconds, int n) {
    double own = Noise.unit(seed, n);
    double angle = 2 * StrictMath.PI * (own + seconds * (0.085 + 0.03 * Noise.unit(seed + 1, n)));
    double radius = wing * (1.9 + 1.3 * Noise.unit(seed + 2, n)) * (count > 1 ? 1.6 : 1);
    double cos = StrictMath.cos(angle);
    double sin = StrictMath.sin(angle);
    double height = wing * (1.7 + (count > 1 ? 3.4 * Noise.unit(seed + 3, n) : 0));
    double depth = 1 + 0.22 * sin;
    double flapping =
        ease(0.35, 0.45, fraction(seconds * 0.21 + own))
            * (1 - ease(0.85, 0.95, fraction(seconds * 0.21 + own)));
    double stroke =
        0.28
            + (0.1 * wave(seconds * 0.5 + own))
            + flapping * 0.62 * wave(seconds * build.flap() + own);
    // Going away and coming back the bird is seen from behind or from the front; between, from the
    // side.
    double side = -sin;
    var at =
        brush
            .at(
                radius * cos,
                -height - radius * 0.3 * sin + wing * 0.05 * wave(seconds * 0.4 + own))
            .turned(0.34 * cos * (side < 0 ? 1 : -1) * 0.6)
            .scaled(wing * depth * (side < 0 ? -1 : 1), wing * depth);
    draw(at, stroke, 0.45 + 0.55 * Math.abs(cos), Math.abs(sin));
  }

  /** A bird with wings of length 1: {@code spread} is how broad they appear. */
  private void draw(Brush at, double stroke, double spread, double length) {
    int wingColour = plumage.wing();
    wing(at, -spread, stroke, Colours.shade(wingColour, 0.18));
    double body = 0.2 + 0.24 * length;
    at.fill(
        Outlines.closed(
            body,
            -0.02,
            body * 0.6,
            -0.1,
            -body * 0.3,
            -0.09,
            -body,
            -0.01,
            -body * 1.25,
            0.03,
            -body * 0.3,
            0.1,
            body * 0.6,
            0.08),
        plumage.belly());
    at.fill(Outlines.circle(body * 0.85, -0.03, 0.085), plumage.face());
    at.detail(
        Outlines.spike(body * 0.85 + 0.06, -0.06, body + 0.16, 0, body * 0.85 + 0.06, 0.03, 0.1),
        Colours.of(build.beakColour()));
    wing(at, spread, stroke, wingColour);
  }

  private void wing(Brush at, double side, double stroke, int colour) {
    double elbowX = 0.42 * side;
    double elbowY = -0.34 * stroke - 0.12;
    double tipX = side;
    double tipY = elbowY - 0.42 * (stroke - 0.42);
    at.fill(
        Outlines.closed(
            0.05,
            -0.06,
            elbowX * 0.6,
            elbowY * 0.9,
            elbowX,
            elbowY - 0.02,
            (elbowX + tipX) / 2,
            (elbowY + tipY) / 2 - 0.04,
            tipX,
            tipY,
            (elbowX + tipX) / 2,
            (elbowY + tipY) / 2 + 0.07,
            elbowX,
            elbowY + 0.13,
            elbowX * 0.4,
            0.03,
            -0.1,
            0.03),
        colour);
    at.detail(
        Outlines.closed(
            elbowX * 0.35 + tipX * 0.65,
            elbowY * 0.35 + tipY * 0.65 - 0.035,
            tipX,
            tipY,
            elbowX * 0.35 + tipX * 0.65,
            elbowY * 0.35 + tipY * 0.65 + 0.05),
        plumage.wingTip());
  }

  @Override
  public Extent extent() {
    double wide = (count > 1 ? 3.2 * 1.6 : 3.2) + 1.3;
    double high = 1.7 + 1.3 + 1 + (count > 1 ? 3.9 : 0);
    return new Extent(2 * wide * wing, high * wing, 0, -high * wing * 0.5, 0);
  }
}
