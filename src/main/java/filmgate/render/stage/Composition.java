package filmgate.render.stage;

import filmgate.render.raster.Noise;
import filmgate.render.rig.Figure;
import filmgate.render.rig.Figure.Extent;
import filmgate.render.scene.Action;
import filmgate.render.scene.CameraDirection.ShotSize;
import filmgate.render.scene.Placement.Heading;
import filmgate.render.scene.Placement.Position;
import filmgate.render.scene.Scene;
import filmgate.render.scene.Subject;
import filmgate.render.setting.Setting;
import filmgate.render.setting.StageGeometry;
import filmgate.render.stage.Actor.ActorPath;
import filmgate.render.stage.Actor.ActorPosition;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Where the subjects of a scene are, how large they are, and what the camera follows. */
final class Composition {
  /** The least room above something that flies, as a part of the height of the frame. */
  private static final double ABOVE = 0.04;

  /** How far below its face a person is drawn in a near shot, in metres. */
  private static final double BELOW_FACE = 0.7;

  /** How far the camera follows a subject before an image, in stage units. */
  private static final double BACKDROP_TRAVEL = 1.2;

  private final Scene scene;
  private final StageGeometry stage;
  private final boolean backdrop;
  private final boolean indoor;
  private final boolean water;
  private final boolean underwater;
  private final double duration;
  private final long seed;
  private final SubjectScale scale;
  private final ShotSize size;
  private final List<Placed> placed = new ArrayList<>();
  private Optional<Placed> main = Optional.empty();
  private Supports supports = Supports.NONE;
  private double mainMetre;
  private boolean object;
  private double mainHeight = Double.MAX_VALUE;
  private double followed;
  private boolean follows = true;

  /**
   * @param duration of the shot in seconds of the action
   */
  Composition(Scene scene, Setting setting, StageGeometry stage, double duration, long seed) {
    this.scene = Supports.joined(scene);
    this.stage = stage;
    this.duration = duration;
    this.seed = seed;
    backdrop = isBackdrop(setting);
    indoor = setting.indoor() || backdrop;
    underwater = setting.id().equals("underwater");
    water = setting.floor().type() == Setting.FloorType.WATER || setting.floor().shore() > 0;
    scale = new SubjectScale(stage, SubjectScale.size(scene, indoor), indoor);
    size = scale.size();
  }

  /** Subjects in front of a clip, whose camera does not follow them. */
  Composition overClip() {
    follows = false;
    return this;
  }

  /** An image is still as a room is: the camera follows no subject far. */
  private static boolean isBackdrop(Setting setting) {
    return setting.plates().isEmpty() && setting.floor().type() == Setting.FloorType.NONE;
  }

  /** The size of the shot. */
  ShotSize size() {
    return size;
  }

  /** How fast the ground passes because the camera follows the main subject, in units a second. */
  double followed() {
    return backdrop ? Math.min(followed, BACKDROP_TRAVEL / duration) : followed;
  }

  /** The main subject, if it is drawn. */
  Optional<Placed> main() {
    return main;
  }

  /** Everything on the stage, the most distant first. */
  List<Placed> place(Cast cast) {
    supports = Supports.of(scene, subject -> figure(cast, subject));
    object = !scene.subjects().isEmpty() && cast.isObject(scene.subjects().getFirst());
    for (var i = 0; i < scene.subjects().size(); i++) {
      addAll(cast, scene.subjects().get(i), i);
    }
    placed.sort(Comparator.comparingDouble(Placed::depth));
    return placed;
  }

  private Optional<Figure> figure(Cast cast, Subject subject) {
    return cast.figure(subject, size, ownSeed(scene.subjects().indexOf(subject), 0));
  }

  private double metre(Figure figure, Subject subject, int order) {
    var extent = figure.extent();
    if (figure.cropped()) {
      return scale.portrait(extent);
    }
    if (order == 0) {
      return Math.min(supports.fitting(stage), scale.main(extent));
    }
    return supports
        .of(order - 1)
        .map(support -> mainMetre * support.scale())
        .orElseGet(() -> scale.other(extent, mainMetre, SubjectMovement.flies(subject)));
  }

  /** Whether the main subject is a small thing in a room, which is shown on a table. */
  boolean onTable() {
    var main = scene.subjects().isEmpty() ? null : scene.subjects().getFirst();
    return main != null
        && object
        && main.count() <= 3
        && main.placement().position() == Position.FREE
        && scale.isOnTable(mainHeight);
  }

  private void addAll(Cast cast, Subject subject, int order) {
    var pair = cast.pair(subject, size, ownSeed(order, 0));
    if (pair.isPresent()) {
      add(pair.get(), subject.alone(), order, 0);
      return;
    }
    for (var i = 0; i < subject.count(); i++) {
      var copy = i;
      cast.figure(subject, size, ownSeed(order, copy))
          .ifPresent(figure -> add(figure, subject, order, copy));
    }
  }

  private long ownSeed(int order, int copy) {
    return Noise.mix(seed + order * 131L + copy * 17L);
  }

  private void add(Figure figure, Subject subject, int order, int copy) {
    long own = ownSeed(order, copy);
    var metre = metre(figure, subject, order);
    if (order == 0 && copy == 0) {
      mainMetre = metre;
      mainHeight = figure.extent().height();
      followed = followed(figure, subject, metre);
    }
    var mirrored = mirrored(subject, order, copy, own);
    double delay = copy == 0 ? 0 : 3 * Noise.unit(own, 5);
    var swims = underwater && subject.actions().contains(Action.SWIM);
    var grounded =
        !SubjectMovement.flies(subject)
            && !floats(subject)
            && !SubjectMovement.perches(subject)
            && !swims
            && !figure.cropped()
            && !supports.has(order);
    var path = path(figure, subject, order, copy, metre, mirrored, own);
    var standing = new Placed(figure, path, metre, mirrored, delay, grounded);
    placed.add(standing);
    if (order == 0 && copy == 0) {
      main = Optional.of(standing);
    }
  }

  private boolean mirrored(Subject subject, int order, int copy, long own) {
    if (subject.count() == 2) {
      return copy == 1 && SubjectMovement.together(subject);
    }
    if (subject.count() > 2) {
      return Noise.unit(own, 3) < 0.5;
    }
    return order % 2 == 1;
  }

  private boolean floats(Subject subject) {
    return water && SubjectMovement.floats(subject);
  }

  private boolean close() {
    return size.compareTo(ShotSize.MEDIUM_CLOSE) >= 0;
  }

  private double followed(Figure figure, Subject subject, double metre) {
    if (!follows
        || figure.speed() == 0
        || subject.count() > 2
        || floats(subject)
        || subject.placement().heading() != Heading.ACROSS) {
      return 0;
    }
    double travel = figure.speed() * metre * duration;
    double room = Math.max(0.1, 0.75 * (stage.width() - figure.extent().width() * metre));
    double drift = Math.min(travel, indoor ? room : 0.16 * stage.width());
    return (travel - drift) / duration;
  }

  private ActorPath path(
      Figure figure,
      Subject subject,
      int order,
      int copy,
      double metre,
      boolean mirrored,
      long own) {
    var heading = subject.placement().heading();
    if (heading != Heading.ACROSS
        && subject.count() <= 2
        && !close()
        && !figure.cropped()
        && SubjectMovement.moves(subject)) {
      return depthPath(subject, heading, spread(figure, subject, copy, metre));
    }
    var start = start(figure, subject, order, copy, metre, own);
    double speed = figure.speed() * metre * start.scale() * (mirrored ? -1 : 1);
    double passing =
        speed - (order == 0 && subject.count() == 1 ? followed : followed * start.depth());
    if (order > 0 && subject.count() == 1 && SubjectMovement.flies(subject)) {
      double most = 0.6 * stage.width() / duration;
      double slow = Math.clamp(passing, -most, most);
      return moment -> start.at(start.x() + slow * (moment.seconds() - duration / 2));
    }
    if (order == 0 && subject.count() <= 2 && follows) {
      double from = start.x() - passing * duration / 2;
      return moment -> start.at(from + passing * moment.seconds());
    }
    double room = stage.width() + figure.extent().width() * metre * start.scale();
    return moment ->
        start.at(passing == 0 ? start.x() : wrap(start.x() + passing * moment.seconds(), room));
  }

  private static double wrap(double x, double room) {
    return x - StrictMath.floor((x + room / 2) / room) * room;
  }

  /** Walking away from the camera or towards it. */
  private ActorPath depthPath(Subject subject, Heading heading, double x) {
    double near = "small".equals(subject.traits().get("size")) ? 0.62 : 0.95;
    double far = near * 0.62;
    var away = heading == Heading.AWAY;
    return moment -> {
      double t = moment.progress();
      double depth = away ? near + (far - near) * t : far + (near - far) * t;
      return new ActorPosition(x, row(depth), depth, depth);
    };
  }

  private Start start(Figure figure, Subject subject, int order, int copy, double metre, long own) {
    if (figure.cropped()) {
      var alone = order > 0 || scene.subjects().size() == 1;
      double x = alone ? side(order, copy, own) : -0.21 * stage.width();
      return new Start(x, stage.height() * 1.05, 1, 1);
    }
    if (supports.has(order - 1)) {
      return grounded(0, 0.98);
    }
    if (order == 0 && close()) {
      return closeUp(figure.extent(), subject, copy, metre);
    }
    if (SubjectMovement.perches(subject)) {
      double middle = 0.5 * stage.height() + figure.extent().height() * metre / 2;
      return new Start(side(order, copy, own), middle, 1, 1);
    }
    if (SubjectMovement.flies(subject)) {
      return flying(figure, subject, copy, metre, own);
    }
    if (underwater && subject.actions().contains(Action.SWIM)) {
      return swimming(figure, order, copy, metre, own);
    }
    if (floats(subject)) {
      double depth = order == 0 ? 0.5 : 0.22;
      return new Start(side(order, copy, own), row(depth), depth, order == 0 ? 1 : 0.6);
    }
    return switch (subject.placement().position()) {
      case BACKGROUND ->
          new Start(side(order, copy, own) * 1.2, row(0.16), 0.16, background(figure, metre));
      case FOREGROUND -> new Start(side(order, copy, own), row(1.12), 1.12, 1.1);
      case LEFT -> grounded(-0.27 * stage.width(), 1);
      case RIGHT -> grounded(0.27 * stage.width(), 1);
      case ON_NEXT -> onSupport(free(figure, subject, order, copy, metre, own), order, metre);
      case FREE, SKY -> free(figure, subject, order, copy, metre, own);
    };
  }

  /** On top of the next subject. */
  private Start onSupport(Start start, int order, double metre) {
    return supports
        .of(order)
        .map(one -> new Start(0, start.y() - one.top() * metre, 1, 1))
        .orElse(start);
  }

  private double background(Figure figure, double metre) {
    return Math.max(0.35, 0.3 / (figure.extent().height() * metre));
  }

  private Start free(Figure figure, Subject subject, int order, int copy, double metre, long own) {
    if (subject.count() > 2) {
      double depth = indoor ? 0.9 + 0.15 * Noise.unit(own, 8) : 0.55 + 0.5 * Noise.unit(own, 8);
      double x = ((copy + 0.5) / subject.count() - 0.5) * stage.width() * (indoor ? 0.9 : 1.1);
      return grounded(x + 0.06 * (Noise.unit(own, 9) - 0.5), depth);
    }
    if (order == 0) {
      var alone =
          scene.subjects().size() == 1
              || scene.subjects().get(1).placement().position() != Position.FREE;
      double aside = alone ? 0 : arePersons() ? 0.14 : 0.2;
      double x = spread(figure, subject, copy, metre) - aside * stage.width();
      var standing = grounded(x, 1);
      return size == ShotSize.MEDIUM ? standing.lower(0.1) : standing;
    }
    var crowd = scene.subjects().getFirst().count() > 2;
    return grounded(crowd && order == 1 ? 0 : side(order, copy, own), crowd ? 1.06 : 0.96);
  }

  /** Whether the first two subjects are single persons, who stay close to each other. */
  private boolean arePersons() {
    var first = scene.subjects().stream().limit(2).toList();
    return first.size() == 2
        && first.stream().allMatch(one -> one.kind().equals("person") && one.count() == 1);
  }

  private double side(int order, int copy, long own) {
    double next = arePersons() ? 0.13 : 0.25;
    double near = order == 0 ? 0 : order % 2 == 1 ? next : -0.33;
    return (near + copy * 0.14 + 0.04 * (Noise.unit(own, 4) - 0.5)) * stage.width();
  }

  private double spread(Figure figure, Subject subject, int copy, double metre) {
    if (subject.count() == 1) {
      return 0;
    }
    double gap = figure.extent().width() * metre * 0.62 + 0.03;
    return copy == 0 ? -gap / 2 : gap / 2;
  }

  /** In the air, but not above the upper edge of the frame. */
  private Start flying(Figure figure, Subject subject, int copy, double metre, long own) {
    double x = subject.count() == 1 ? 0 : (Noise.unit(own, 6) - 0.5) * stage.width() * 0.9;
    double y = stage.horizon() * (0.35 + (subject.count() == 1 ? 0.2 : 0.5 * Noise.unit(own, 7)));
    double scale = subject.count() == 1 ? 1 : 0.5 + 0.5 * Noise.unit(own, 2 + copy);
    double least = figure.extent().height() * metre * scale + ABOVE * stage.height();
    return new Start(x, Math.max(y, least), 0.97, scale);
  }

  private Start closeUp(Extent extent, Subject subject, int copy, double metre) {
    double x = -extent.faceX() * metre;
    if (subject.count() == 2) {
      x += (copy == 0 ? -0.25 : 0.25) * stage.width();
    }
    double face = Math.max(0.42 * stage.height(), stage.height() - BELOW_FACE * metre);
    return new Start(x, face - extent.faceY() * metre, 1, 1);
  }

  /** Between the bottom and the surface of the water. */
  private Start swimming(Figure figure, int order, int copy, double metre, long own) {
    double high = figure.extent().height() * metre;
    double middle = order == 0 && copy == 0 ? 0.5 : 0.26 + 0.45 * Noise.unit(own, 12);
    double x = order == 0 ? side(order, copy, own) : (Noise.unit(own, 13) - 0.5) * stage.width();
    return new Start(x, middle * stage.height() + high / 2, 1, 1);
  }

  private Start grounded(double x, double depth) {
    return new Start(x, row(depth), depth, depth);
  }

  private double row(double depth) {
    return stage.horizon() + (stage.ground() - stage.horizon()) * depth;
  }

  /** A position that can be moved sideways. */
  private record Start(double x, double y, double depth, double scale) {
    ActorPosition at(double moved) {
      return new ActorPosition(moved, y, depth, scale);
    }

    Start lower(double by) {
      return new Start(x, y + by, depth, scale);
    }
  }
}
