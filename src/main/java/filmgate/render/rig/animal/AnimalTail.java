package filmgate.render.rig.animal;

import filmgate.render.rig.shape.Brush;
import filmgate.render.rig.shape.Joint;
import filmgate.render.rig.shape.Outlines;
import filmgate.render.rig.shape.Tube;

/** Draws a tail that swings: its tip follows its root. */
final class AnimalTail {
  private static final int PARTS = 9;

  private final Breed breed;
  private final Palette palette;
  private final CoatPattern pattern;

  AnimalTail(Breed breed, Palette palette, CoatPattern pattern) {
    this.breed = breed;
    this.palette = palette;
    this.pattern = pattern;
  }

  void draw(Brush brush, Joint root, double spine, Pose.TailPose pose) {
    var tail = breed.tail();
    double angle = StrictMath.toRadians(tail.angle()) + pose.raise() - spine * 0.6;
    // A long tail that lies on the ground turns up at its tip.
    boolean lies = tail.length() > 0.8 && tail.angle() < 80;
    double resting = lies ? Math.clamp(1 + root.y() / 0.6, 0, 1) : 0;
    double curl = StrictMath.toRadians(tail.curl()) + 2.6 * resting;
    var at = root;
    var tube = Tube.from(root.x(), root.y(), Math.min(tail.radius(), 0.07));
    for (var i = 1; i <= PARTS; i++) {
      double t = i / (double) PARTS;
      double swing = pose.swing() * (0.28 + 0.22 * resting) * StrictMath.sin(1 + 2.2 * t);
      double heading = StrictMath.PI + angle + curl * t * t * 0.9 + swing * (0.4 + t);
      at = at.towards(heading, tail.length() / PARTS);
      if (at.y() > -tail.radius()) {
        at = new Joint(at.x(), -tail.radius() * 0.9);
      }
      tube.to(at.x(), at.y(), radius(t));
    }
    var shape = tube.build();
    boolean own = palette.tail() != palette.body();
    boolean whole =
        own && (breed.coat().mask().equals("points") || breed.head().extra().equals("crest"));
    brush.fill(shape.outline(), whole ? palette.tail() : palette.body());
    if (own && !whole) {
      brush.detail(shape.band(-1.01, 1.01, 0.62, 1), palette.tail());
      brush.detail(Outlines.circle(at.x(), at.y(), tail.tip() * 0.55), palette.tail());
    }
    if (breed.build().fur() > 0.05 || tail.radius() > 0.09) {
      int low = palette.tail() == palette.body() ? palette.light() : palette.tail();
      double size = Math.max(breed.build().fur(), tail.radius() * 0.5);
      if (tail.radius() < 0.12 && breed.build().fur() > 0.05) {
        brush.fill(Outlines.tufts(-size * 0.8, size * 0.8, shape.side(-0.9, 0.1, 0.92, 7)), low);
      }
      brush.fill(
          Outlines.tufts(size * 0.35, size * 0.9, shape.side(0.92, 0.2, 0.86, 6)),
          palette.tail() == palette.body() ? palette.body() : palette.tail());
    }
    pattern.tail(brush, shape);
  }

  /** The radius at a part of the length; a bushy tail is widest behind its middle. */
  private double radius(double t) {
    var tail = breed.tail();
    double tip = tail.tip() * t * (t > 0.99 ? 0.6 : 1);
    if (tail.radius() > 0.13) {
      double bulge = StrictMath.sin(StrictMath.PI * (0.1 + 0.88 * t));
      return t > 0.99 ? tip : tail.radius() * (0.25 * (1 - t) + 0.8 * bulge);
    }
    double bulge = StrictMath.sin(StrictMath.PI * Math.min(1, t * 1.05));
    return tail.radius() * (0.55 + 0.45 * bulge) * (1 - t) + tip;
  }
}
