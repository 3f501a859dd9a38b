package filmgate.render.cast;

import filmgate.render.art.ArtCatalogue;
import filmgate.render.art.Artwork;
import filmgate.render.rig.Figure;
import filmgate.render.rig.cast.Figures;
import filmgate.render.rig.person.PairFigure;
import filmgate.render.rig.person.PersonFigure;
import filmgate.render.scene.CameraDirection.ShotSize;
import filmgate.render.scene.Subject;
import filmgate.render.stage.Cast;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;

/**
 * Draws persons, animals, and things with their rigs, and every other subject as artwork.
 *
 * @param art requested when a subject without a rig is drawn
 */
public record FigureCast(Supplier<ArtCatalogue> art) implements Cast {
  private static final String PERSON = "person";
  private static final String ROBOT = "robot";

  /** The kinds of subjects that are drawn without artwork. */
  public static Set<String> kinds() {
    var kinds = new TreeSet<>(Figures.kinds());
    kinds.add(PERSON);
    return kinds;
  }

  @Override
  public Optional<Figure> pair(Subject subject, ShotSize size, long seed) {
    return subject.kind().equals(PERSON) && subject.count() == 2
        ? Optional.of(PairFigure.of(subject, size, seed))
        : Optional.empty();
  }

  @Override
  public Optional<Figure> figure(Subject subject, ShotSize size, long seed) {
    if (subject.kind().equals(PERSON)) {
      var person = PersonFigure.of(subject, size, seed);
      return Optional.of(
          new Equipment(thing -> Figures.plain(thing, size, seed).or(() -> drawn(thing)))
              .with(subject, person, size, seed));
    }
    var figure = Figures.of(subject, size, seed).or(() -> drawn(subject));
    return subject.kind().equals(ROBOT) && !subject.prop().isEmpty()
        ? figure.map(robot -> Equipment.inRobotHand(robot, subject.prop()))
        : figure;
  }

  @Override
  public boolean isObject(Subject subject) {
    return Figures.isThing(subject.kind())
        || (!Figures.kinds().contains(subject.kind())
            && art.get()
                .figure(subject)
                .filter(one -> one.artwork().gait() == Artwork.Gait.NONE)
                .isPresent());
  }

  private Optional<Figure> drawn(Subject subject) {
    return art.get().figure(subject).map(Figure.class::cast);
  }
}
