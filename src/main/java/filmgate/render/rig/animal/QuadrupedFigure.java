package filmgate.render.rig.animal;

import filmgate.render.draw.Drawing;
import filmgate.render.rig.Figure;
import filmgate.render.rig.Moment;
import filmgate.render.rig.shape.Brush;
import filmgate.render.rig.shape.Colours;
import filmgate.render.rig.shape.Joint;
import filmgate.render.scene.Subject;
import java.util.List;

/** An animal with four legs. */
public final class QuadrupedFigure implements Figure {
  private static final double FAR = 0.24;

  private final Breed breed;
  private final Behaviour behaviour;
  private final Frame frame;
  private final AnimalTrunk trunk;
  private final AnimalLeg leg;
  private final AnimalTail tail;
  private final AnimalHead head;
  private final double scale;

  private QuadrupedFigure(Breed breed, Subject subject, double scale, boolean close, long seed) {
    this.breed = breed;
    this.scale = scale;
    int own = Colours.of(breed.coat().body());
    var palette = Palette.of(breed.coat(), Colours.of(subject, own));
    var pattern = new CoatPattern(breed, palette, seed);
    frame = new Frame(breed);
    behaviour = new Behaviour(breed, frame, subject.actions(), close, seed);
    trunk = new AnimalTrunk(breed, frame, palette, pattern);
    leg = new AnimalLeg(breed, palette, pattern);
    tail = new AnimalTail(breed, palette, pattern);
    head = new AnimalHead(breed, palette, subject.traits().containsKey("glasses"));
  }

  /**
   * The animal of a subject whose kind is one of {@link #species}.
   *
   * @param scale 1 for the ordinary size
   * @param close whether the face is seen from near, and turned to the camera
   */
  public static QuadrupedFigure of(
      String species, Subject subject, double scale, boolean close, long seed) {
    var breed = Breeds.all().find(species, subject.variant());
    return new QuadrupedFigure(breed, subject, scale, close, seed);
  }

  /** The species that can be drawn. */
  public static List<String> species() {
    return Breeds.SPECIES;
  }

  /** The breeds of a species. */
  public static List<String> breeds(String species) {
    return Breeds.all().names(species);
  }

  @Override
  public Drawing draw(Moment moment) {
    var pose = behaviour.pose(moment.seconds());
    var drawing = new Drawing();
    double size = breed.height() * scale;
    var brush = Brush.on(drawing).scaled(size, size);
    var hind = frame.hindRoot(pose);
    var front = frame.frontRoot(pose);
    double near = 0.03;
    leg.draw(brush, moved(front, near), pose.feet().get(1), frame.frontLength(), false, FAR);
    leg.draw(brush, moved(hind, near), pose.feet().get(0), frame.hindLength(), true, FAR);
    var body = trunk.trunk(pose);
    double spine =
        StrictMath.atan2(
            pose.shoulder().y() - pose.hip().y(), pose.shoulder().x() - pose.hip().x());
    tail.draw(brush, new Joint(body.x(0.05, -0.55), body.y(0.05, -0.55)), -spine, pose.tail());
    trunk.draw(brush, body);
    leg.draw(brush, hind, pose.feet().get(2), frame.hindLength(), true, 0);
    trunk.neck(brush, pose, body);
    leg.draw(brush, front, pose.feet().get(3), frame.frontLength(), false, 0);
    var skull = frame.skull(pose);
    double radius = breed.head().radius();
    head.draw(brush.at(skull.x(), skull.y()).scaled(radius, radius), pose.head());
    return drawing;
  }

  private static Joint moved(Joint joint, double x) {
    return new Joint(joint.x() + x, joint.y());
  }

  /** The middle of the back at a moment, where a rider sits. */
  public Joint saddle(Moment moment) {
    var pose = behaviour.pose(moment.seconds());
    double size = breed.height() * scale;
    double x = pose.hip().x() * 0.45 + pose.shoulder().x() * 0.55;
    double y = pose.hip().y() * 0.45 + pose.shoulder().y() * 0.55;
    return new Joint(x * size, (y - breed.build().waist() * 0.5) * size);
  }

  @Override
  public double speed() {
    return behaviour.speed() * scale;
  }

  @Override
  public double stepsPerSecond() {
    return behaviour.stepsPerSecond();
  }

  @Override
  public Extent extent() {
    var pose = behaviour.pose(0);
    var skull = frame.skull(pose);
    double size = breed.height() * scale;
    double radius = breed.head().radius();
    double top = Math.max(1, -skull.y() + radius * 1.9) + behaviour.jump();
    if (breed.head().extra().equals("antlers")) {
      top += radius * 1.4;
    }
    double back = breed.build().length() / 2 + Math.max(0.25, breed.tail().length() * 0.95);
    double ahead =
        Math.max(skull.x(), breed.build().length() / 2) + radius * (2.2 + breed.head().muzzle());
    return new Extent(
        2 * Math.max(back, ahead) * size,
        top * size,
        (skull.x() + radius * 0.3) * size,
        skull.y() * size,
        radius * 2.4 * size);
  }
}
