package filmgate.render.cast;

import filmgate.render.cast.Combined.Part;
import filmgate.render.draw.Drawing;
import filmgate.render.rig.Figure;
import filmgate.render.rig.Figure.Extent;
import filmgate.render.rig.Moment;
import filmgate.render.rig.animal.QuadrupedFigure;
import filmgate.render.rig.motion.RideMotion;
import filmgate.render.rig.person.PersonFigure;
import filmgate.render.rig.prop.Prop;
import filmgate.render.scene.Action;
import filmgate.render.scene.CameraDirection.ShotSize;
import filmgate.render.scene.Placement;
import filmgate.render.scene.Subject;
import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Draws persons together with what they ride, push, play, or hold. */
final class Equipment {
  /** What is pushed along the ground. */
  private static final Set<String> PUSHED = Set.of("wheelchair", "shopping-cart", "carriage");

  /** What is on the ground before the person who uses it. */
  private static final Set<String> STANDING = Set.of("guzheng", "piano", "drum");

  /** The largest thing that is held in a hand, in metres. */
  private static final double HELD = 1.1;

  private static final double MACHINE_SEAT = 0.82;

  private final Function<Subject, Optional<Figure>> things;

  /**
   * @param things finds the figure of a thing or an animal
   */
  Equipment(Function<Subject, Optional<Figure>> things) {
    this.things = things;
  }

  /** The person with its prop; the person alone if that is drawn by the person, or unknown. */
  Figure with(Subject subject, PersonFigure person, ShotSize size, long seed) {
    var prop = subject.prop();
    var actions = subject.actions();
    if (actions.contains(Action.RIDE) && !RideMotion.isDrawnWithRider(prop)) {
      return thing(subject, ridden(subject)).map(mount -> mounted(person, mount)).orElse(person);
    }
    if (prop.isEmpty() || Prop.find(prop).isPresent() || isNear(size)) {
      return person;
    }
    var thing = thing(subject, Action.STAND);
    if (prop.equals("microscope")) {
      return thing.map(one -> atTable(person, one)).orElse(person);
    }
    if (PUSHED.contains(prop)) {
      return thing.map(pushed -> pushing(subject, person, pushed, seed)).orElse(person);
    }
    if (STANDING.contains(prop)) {
      return thing.map(one -> playing(person, one, prop.equals("piano"))).orElse(person);
    }
    return thing
        .filter(one -> one.extent().height() <= HELD && one.extent().width() <= HELD)
        .map(one -> holding(person, one))
        .orElse(person);
  }

  private static boolean isNear(ShotSize size) {
    return size.compareTo(ShotSize.CLOSE_UP) >= 0;
  }

  private static Action ridden(Subject subject) {
    var still = subject.actions().contains(Action.STAND) || subject.actions().contains(Action.WAVE);
    return still
        ? Action.STAND
        : subject.actions().contains(Action.WALK) ? Action.WALK : Action.RUN;
  }

  private Optional<Figure> thing(Subject owner, Action action) {
    var kind = owner.prop().equals("scooter") ? "motorcycle" : owner.prop();
    var variant =
        owner.prop().equals("scooter") || owner.variant().equals("courier") ? "scooter" : "";
    var own = kind.equals("motorcycle") ? variant : owner.traits().getOrDefault("prop_variant", "");
    var doing = kind.equals("motorcycle") && action == Action.RUN ? Action.DRIVE : action;
    var colour = owner.traits().get("prop_colour");
    var traits = colour == null ? Map.<String, String>of() : Map.of("colour", colour);
    return things.apply(new Subject(kind, own, 1, traits, List.of(doing), "", Placement.FREE));
  }

  /** A rider on an animal or a machine. */
  private static Figure mounted(PersonFigure rider, Figure mount) {
    double size = rider.size();
    var room = mount.extent();
    Combined.Placement seat =
        moment -> {
          var saddle = saddle(mount, moment);
          return AffineTransform.getTranslateInstance(
              saddle.x, saddle.y + (RideMotion.SEAT - 0.09) * size);
        };
    var rest = seat.at(new Moment(0, 0));
    var own = rider.extent();
    var extent =
        new Extent(
            Math.max(room.width(), own.width()),
            Math.max(room.height(), own.height() - rest.getTranslateY()),
            own.faceX() + rest.getTranslateX(),
            own.faceY() + rest.getTranslateY(),
            own.faceSize());
    return new Combined(
        List.of(Part.at(mount, 0, 0, 1), new Part(rider, seat)),
        extent,
        mount.speed(),
        mount.stepsPerSecond());
  }

  private static Point2D.Double saddle(Figure mount, Moment moment) {
    if (mount instanceof QuadrupedFigure animal) {
      var saddle = animal.saddle(moment);
      return new Point2D.Double(saddle.x(), saddle.y());
    }
    var room = mount.extent();
    return room.height() < 1.4
        ? new Point2D.Double(-0.3, -MACHINE_SEAT)
        : new Point2D.Double(0, -0.62 * room.height());
  }

  /** A person behind something on wheels; in a wheelchair sits an old person. */
  private Figure pushing(Subject subject, PersonFigure person, Figure thing, long seed) {
    double ahead = 0.42 * person.size() + thing.extent().width() * 0.45;
    var own = person.extent();
    var parts = new ArrayList<Part>();
    parts.add(Part.at(person, -0.3, 0, 1));
    if (subject.prop().equals("wheelchair")) {
      var patient =
          new Subject(
              "person",
              "patient",
              1,
              Map.of("age", "old"),
              List.of(Action.SIT),
              "seated",
              Placement.FREE);
      parts.add(Part.at(thing, ahead - 0.3, 0, 1));
      parts.add(
          Part.at(PersonFigure.of(patient, ShotSize.FULL, seed + 5), ahead - 0.36, -0.06, 0.95));
    } else {
      parts.add(Part.at(thing, ahead - 0.3, 0, 1));
    }
    var extent =
        new Extent(
            own.width() + 2 * ahead, own.height(), own.faceX() - 0.3, own.faceY(), own.faceSize());
    return new Combined(parts, extent, person.speed(), person.stepsPerSecond());
  }

  /** A person at a table with something on it, at the height of the face. */
  private Figure atTable(PersonFigure person, Figure thing) {
    var own = person.extent();
    double scale = 0.5 / thing.extent().height();
    var table =
        things.apply(
            new Subject("table", "", 1, Map.of(), List.of(Action.STAND), "", Placement.FREE));
    var parts = new ArrayList<Part>();
    parts.add(Part.at(person, -0.35, 0, 1));
    table.ifPresent(one -> parts.add(Part.at(one, 0.6, 0, 1.25)));
    parts.add(Part.at(thing, 0.2, -0.96, scale));
    var extent =
        new Extent(
            own.width() + 1.6, own.height(), own.faceX() - 0.35, own.faceY(), own.faceSize());
    return new Combined(parts, extent, 0, 0);
  }

  /** An instrument before its player, or beside it. */
  private static Figure playing(PersonFigure person, Figure instrument, boolean beside) {
    var own = person.extent();
    var room = instrument.extent();
    double scale = beside ? 1 : Math.max(0.85, 0.72 / room.height());
    double x = beside ? 0.55 * room.width() : 0.1;
    var extent =
        new Extent(
            Math.max(own.width(), room.width() + 2 * x),
            Math.max(own.height(), room.height()),
            own.faceX(),
            own.faceY(),
            own.faceSize());
    return new Combined(
        List.of(Part.at(person, beside ? -0.35 : 0, 0, 1), Part.at(instrument, x, 0, scale)),
        extent,
        0,
        0);
  }

  /** A robot with something in its hand. */
  static Figure inRobotHand(Figure robot, String id) {
    return Prop.find(id)
        .<Figure>map(
            prop -> {
              Figure held = new HeldProp(prop);
              return new Combined(
                  List.of(Part.at(robot, 0, 0, 1), Part.at(held, 0.34, -0.78, 1.15)),
                  robot.extent(),
                  robot.speed(),
                  robot.stepsPerSecond());
            })
        .orElse(robot);
  }

  /** A prop as a figure of its own. */
  private record HeldProp(Prop prop) implements Figure {
    @Override
    public Drawing draw(Moment moment) {
      var drawing = new Drawing();
      var place =
          AffineTransform.getRotateInstance(0.12 * StrictMath.sin(2.2 * moment.seconds()) + 0.1);
      prop.draw(drawing, place, 0xc9483c);
      return drawing;
    }

    @Override
    public Extent extent() {
      return new Extent(0.6, 0.5, 0, 0, 0);
    }
  }

  /** Something in the right hand. */
  private static Figure holding(PersonFigure person, Figure thing) {
    var own = person.extent();
    double size = thing.extent().height();
    double shown = Math.max(1, Math.min(2, 0.16 / size));
    double low = size * shown > 0.3 ? 0.12 : size * shown / 2;
    Combined.Placement hand =
        moment -> {
          var at = person.hand(moment);
          var place = AffineTransform.getTranslateInstance(at.x + 0.05, at.y + low);
          place.scale(shown, shown);
          return place;
        };
    return new Combined(
        List.of(Part.at(person, 0, 0, 1), new Part(thing, hand)),
        own,
        person.speed(),
        person.stepsPerSecond());
  }
}
