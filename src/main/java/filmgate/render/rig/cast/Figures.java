package filmgate.render.rig.cast;

import filmgate.render.raster.Noise;
import filmgate.render.rig.Figure;
import filmgate.render.rig.animal.QuadrupedFigure;
import filmgate.render.rig.plant.FlowerFigure;
import filmgate.render.scene.CameraDirection.ShotSize;
import filmgate.render.scene.Subject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The figure of a subject: animals, plants, vehicles, and things. */
public final class Figures {
  private static final Map<String, Maker> BY_KIND = new TreeMap<>();

  static {
    BY_KIND.putAll(AnimalKinds.makers());
    BY_KIND.putAll(VehicleKinds.makers());
    BY_KIND.putAll(ThingKinds.makers());
  }

  /** Kinds whose members differ in colour when there are several. */
  private static final Set<String> MOTLEY =
      Set.of("car", "balloon", "butterfly", "flower", "tulip", "kite", "umbrella", "boat");

  private static final List<String> COLOURS =
      List.of(
          "#d8433c", "#f1b52f", "#3f7fc0", "#f4f1ea", "#4f9a6a", "#8a5fb0", "#e88ab0", "#3a3f4a");

  private Figures() {}

  /** Makes the figure of a kind. */
  @FunctionalInterface
  interface Maker {
    /**
     * The figure of a subject.
     *
     * @param scale its size, 1 for the ordinary one
     * @param close whether the shot is a close-up
     */
    Figure make(Subject subject, double scale, boolean close, long seed);
  }

  /** Whether a kind is a thing or a plant, and neither an animal nor a vehicle. */
  public static boolean isThing(String kind) {
    return ThingKinds.makers().containsKey(kind);
  }

  /** The kinds of subjects that can be drawn, in alphabetical order. */
  public static List<String> kinds() {
    return List.copyOf(BY_KIND.keySet());
  }

  /**
   * The figure of a subject; empty if its kind is not one of {@link #kinds}. Several figures of the
   * same subject differ by their seeds: in size, phase, and markings.
   */
  public static Optional<Figure> of(Subject subject, ShotSize size, long seed) {
    var maker = BY_KIND.get(subject.kind());
    if (maker == null) {
      return Optional.empty();
    }
    boolean close = size == ShotSize.CLOSE_UP || size == ShotSize.EXTREME_CLOSE_UP;
    var figure = maker.make(coloured(subject, seed), scale(subject, seed), close, seed);
    if (figure instanceof QuadrupedFigure && subject.prop().equals("ball")) {
      figure = BallGame.of(figure);
    } else if (figure instanceof QuadrupedFigure && BoardRide.isBoard(subject)) {
      figure = BoardRide.of(figure, subject);
    }
    // A flower opens in its own way.
    var changed = figure instanceof FlowerFigure ? figure : ChangingFigure.of(figure, subject);
    return Optional.of(new RimmedFigure(changed));
  }

  /** The figure of a subject that is a part of another one, without a rim of its own width. */
  public static Optional<Figure> plain(Subject subject, ShotSize size, long seed) {
    boolean close = size == ShotSize.CLOSE_UP || size == ShotSize.EXTREME_CLOSE_UP;
    return Optional.ofNullable(BY_KIND.get(subject.kind()))
        .map(maker -> maker.make(coloured(subject, seed), scale(subject, seed), close, seed));
  }

  private static double scale(Subject subject, long seed) {
    double own = subject.count() == 1 ? 1 : 0.92 + 0.16 * Noise.unit(seed, 71);
    return switch (subject.traits().getOrDefault("size", "")) {
      case "small" -> 0.72 * own;
      case "large" -> 1.35 * own;
      default -> own;
    };
  }

  private static Subject coloured(Subject subject, long seed) {
    if (subject.count() == 1
        || subject.traits().containsKey("colour")
        || !MOTLEY.contains(subject.kind())
        || !subject.variant().isEmpty()) {
      return subject;
    }
    var traits = new TreeMap<>(subject.traits());
    traits.put("colour", COLOURS.get((int) (Noise.unit(seed, 72) * COLOURS.size())));
    return new Subject(
        subject.kind(),
        subject.variant(),
        subject.count(),
        traits,
        subject.actions(),
        subject.prop(),
        subject.placement());
  }

  /** The same subject with a variant, unless it has one. */
  static Subject variant(Subject subject, String variant) {
    if (!subject.variant().isEmpty()) {
      return subject;
    }
    return new Subject(
        subject.kind(),
        variant,
        subject.count(),
        subject.traits(),
        subject.actions(),
        subject.prop(),
        subject.placement());
  }
}
