package filmgate.render.rig.person;

import filmgate.render.draw.Drawing;
import filmgate.render.draw.Rotation;
import filmgate.render.rig.Figure;
import filmgate.render.rig.Moment;
import filmgate.render.rig.body.Belongings;
import filmgate.render.rig.body.BodyDrawing;
import filmgate.render.rig.body.Detail;
import filmgate.render.rig.body.HeadFrame;
import filmgate.render.rig.body.Posed;
import filmgate.render.rig.form.View;
import filmgate.render.rig.look.Appearance;
import filmgate.render.rig.look.Casting;
import filmgate.render.rig.motion.Performance;
import filmgate.render.rig.motion.SlipMotion;
import filmgate.render.rig.prop.Prop;
import filmgate.render.scene.Action;
import filmgate.render.scene.CameraDirection.ShotSize;
import filmgate.render.scene.Subject;
import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** A person. */
public final class PersonFigure implements Figure {
  private static final Set<Action> WORKING =
      EnumSet.of(
          Action.COOK,
          Action.POUR,
          Action.WRITE,
          Action.PAINT,
          Action.TYPE,
          Action.PLAY_INSTRUMENT);

  /** The part of an act in which the pose changes from the one before. */
  private static final double BLENDED = 0.22;

  /** The height of what a close-up of hands shows, as that of a face, in metres. */
  private static final double HANDS = 0.36;

  private final Appearance look;
  private final List<Act> acts;
  private final Performance performance;
  private final Detail detail;
  private final double wind;
  private final View view;
  private final Extent extent;

  /** What is done at the same time, and what is used for it. */
  private record Act(Performance performance, Belongings belongings) {}

  private PersonFigure(Appearance look, List<Act> acts, Detail detail, double wind, boolean hands) {
    this.look = look;
    this.acts = List.copyOf(acts);
    this.performance = acts.getFirst().performance();
    this.detail = detail;
    this.wind = wind;
    var furnished = acts.stream().anyMatch(act -> !act.belongings().furniture().isEmpty());
    double rise = furnished ? 0.06 * look.build().thigh() / 0.44 : 0;
    this.view = new View(performance.facing(), tilt(performance, furnished), rise);
    var room = FigureRoom.measure(this::draw, this::head);
    this.extent = hands ? aroundHands(room) : room;
  }

  /** A close-up of what is done with the hands looks at them, not at the face. */
  private Extent aroundHands(Extent room) {
    var at = hand(new Moment(2, 0.5));
    return new Extent(room.width(), room.height(), at.x, at.y, HANDS * size());
  }

  /**
   * The figure of a subject of the kind {@code person}.
   *
   * @param size how near it is seen: from the chest upwards, the face is drawn in detail
   */
  public static PersonFigure of(Subject subject, ShotSize size, long seed) {
    var near = size.compareTo(ShotSize.MEDIUM_CLOSE) >= 0;
    var look = Casting.appearance(subject, seed);
    var facing = Facing.of(subject, near);
    var acts =
        ActSequence.of(subject.actions()).stream()
            .map(actions -> act(subject, actions, look, facing, seed))
            .toList();
    return new PersonFigure(
        look,
        acts,
        detail(size),
        wind(subject),
        size.compareTo(ShotSize.CLOSE_UP) >= 0 && worksWithHands(subject));
  }

  private static Act act(
      Subject subject, List<Action> actions, Appearance look, double facing, long seed) {
    var performance =
        new Performance(
            actions, prop(subject), look.build(), facing, Casting.sprints(subject), seed);
    return new Act(performance, belongings(subject, performance));
  }

  private static Belongings belongings(Subject subject, Performance performance) {
    var own = Belongings.of(performance.actions(), performance.body(), performance.prop());
    var armed = performance.body() == Action.RIDE ? own.armed(Casting.weapon(subject)) : own;
    var colour = subject.traits().getOrDefault("prop_colour", "");
    return colour.matches("#[0-9a-fA-F]{6}")
        ? armed.coloured(Integer.parseInt(colour.substring(1), 16))
        : armed;
  }

  private static boolean worksWithHands(Subject subject) {
    return subject.actions().stream().anyMatch(WORKING::contains)
        && subject.actions().stream()
            .noneMatch(one -> one.part() == Action.BodyPart.FACE || one == Action.TALK);
  }

  /** The id of what a subject holds: things that are drawn here can have several names. */
  private static String prop(Subject subject) {
    var name = Casting.prop(subject);
    return Prop.find(name).map(Prop::id).orElse(name);
  }

  private static Detail detail(ShotSize size) {
    return switch (size) {
      case EXTREME_WIDE, WIDE, FULL -> Detail.BODY;
      case MEDIUM -> Detail.HALF;
      case MEDIUM_CLOSE, CLOSE_UP, EXTREME_CLOSE_UP -> Detail.PORTRAIT;
    };
  }

  /** Capes and hair of people who move, or who travel, are in the wind. */
  private static double wind(Subject subject) {
    var body = subject.actions();
    if (subject.variant().equals("traveller")
        || body.contains(Action.RUN)
        || body.contains(Action.FLY)) {
      return 0.8;
    }
    return body.contains(Action.WALK) ? 0.35 : 0.1;
  }

  @Override
  public Drawing draw(Moment moment) {
    var drawing = new Drawing();
    if (performance.body() == Action.SLIP) {
      peel(drawing, moment.progress());
    }
    BodyDrawing.draw(drawing, posed(moment));
    return drawing;
  }

  /** Furniture, and people who come or leave, are seen from slightly above. */
  private static double tilt(Performance performance, boolean furnished) {
    if (furnished) {
      return 0.2;
    }
    return Math.abs(StrictMath.sin(performance.facing())) > 0.95 ? 0.12 : 0;
  }

  /** The banana peel, which flies off when the foot slips. */
  private void peel(Drawing drawing, double progress) {
    double u = Math.clamp((progress - SlipMotion.SLIPS) / 0.26, 0, 1);
    double size = look.build().thigh() / 0.44;
    var place =
        AffineTransform.getTranslateInstance(
            (0.30 + 0.52 * u) * size, (-0.045 - 3.6 * u * (1 - u)) * size);
    Rotation.rotate(place, 2 * Math.PI * u);
    place.scale(1.25 * size, 1.25 * size);
    Prop.find("banana-peel").orElseThrow().draw(drawing, place, 0);
  }

  private Posed posed(Moment moment) {
    double done = Math.clamp(moment.progress(), 0, 1) * acts.size();
    var number = Math.min((int) done, acts.size() - 1);
    var act = acts.get(number);
    var pose = act.performance().pose(moment);
    double begun = (done - number) / BLENDED;
    if (number > 0 && begun < 1) {
      var before = acts.get(number - 1).performance().pose(moment);
      pose.towards(before, 1 - begun * begun * (3 - 2 * begun));
    }
    var performed = act.performance();
    var seen =
        performed.body() == Action.SPIN
            ? new View(view.yaw() + performed.turn(moment.seconds()), view.tilt())
            : view;
    return Posed.of(look, act.belongings(), pose, seen, detail, moment.seconds(), wind);
  }

  private HeadFrame head(Moment moment) {
    return posed(moment).head();
  }

  /** Where the right hand is at a moment, in the coordinates of the figure. */
  public Point2D.Double hand(Moment moment) {
    var posed = posed(moment);
    return posed.view().at(posed.bones().rightArm().wrist());
  }

  /** The size of the body, where 1 is an adult. */
  public double size() {
    return look.build().thigh() / 0.44;
  }

  @Override
  public Extent extent() {
    return extent;
  }

  @Override
  public double speed() {
    return performance.speed() * across();
  }

  /** The part of the movement that is seen: a figure that comes or leaves does not pass. */
  private double across() {
    double cos = StrictMath.cos(view.yaw());
    return Math.abs(cos) < 0.3 || performance.gait().isEmpty() ? 1 : cos;
  }

  @Override
  public double stepsPerSecond() {
    return performance.gait().map(gait -> gait.cycles() * 2).orElse(0.0);
  }
}
