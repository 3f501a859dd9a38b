package filmgate.render.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import filmgate.render.draw.Drawing;
import filmgate.render.rig.Figure;
import filmgate.render.rig.Moment;
import filmgate.render.scene.Action;
import filmgate.render.scene.CameraDirection;
import filmgate.render.scene.CameraDirection.CameraAngle;
import filmgate.render.scene.CameraDirection.CameraMove;
import filmgate.render.scene.CameraDirection.Pace;
import filmgate.render.scene.CameraDirection.ShotSize;
import filmgate.render.scene.Daylight;
import filmgate.render.scene.Look;
import filmgate.render.scene.Mood;
import filmgate.render.scene.Placement;
import filmgate.render.scene.Placement.Heading;
import filmgate.render.scene.Placement.Position;
import filmgate.render.scene.Scene;
import filmgate.render.scene.Subject;
import filmgate.render.scene.TimeOfDay;
import filmgate.render.scene.Weather;
import filmgate.render.setting.Setting;
import filmgate.render.setting.Setting.FloorSpec;
import filmgate.render.setting.Setting.FloorType;
import filmgate.render.setting.StageGeometry;
import filmgate.render.stage.Actor.ActorPosition;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CompositionTest {
  private static final StageGeometry STAGE = new StageGeometry(16 / 9.0, 1, 0.45, 0.85);
  private static final double SECONDS = 5;

  /** A figure 1.8 m high with a face of 0.25 m, which walks at a speed. */
  private record Walker(double speed) implements Figure {
    @Override
    public Drawing draw(Moment moment) {
      return new Drawing();
    }

    @Override
    public Extent extent() {
      return new Extent(0.8, 1.8, 0.05, -1.62, 0.25);
    }
  }

  private static Setting setting(boolean indoor) {
    FloorSpec floor = new FloorSpec(FloorType.GRASS, "#66aa44", 0);
    return new Setting("x", indoor, TimeOfDay.NOON, 0.45, 0.85, floor, List.of(), List.of());
  }

  private static Subject person(int count, Action action, Position position, Heading heading) {
    Placement placement = new Placement(position, heading);
    return new Subject("person", "", count, Map.of(), List.of(action), "", placement);
  }

  private static Scene scene(ShotSize size, Subject... subjects) {
    return new Scene(
        "x",
        Daylight.constant(TimeOfDay.NOON),
        Weather.CLEAR,
        List.of(subjects),
        new CameraDirection(size, CameraMove.STATIC, CameraAngle.EYE_LEVEL, Pace.NORMAL),
        Look.NATURAL,
        Mood.NEUTRAL,
        List.of());
  }

  private static Composition composition(ShotSize size, boolean indoor, Subject... subjects) {
    return new Composition(scene(size, subjects), setting(indoor), STAGE, SECONDS, 3);
  }

  private static List<Placed> placed(Composition composition, double speed) {
    return composition.place((subject, size, seed) -> Optional.of(new Walker(speed)));
  }

  private static ActorPosition at(Placed placed, double progress) {
    return placed.path().at(new Moment(progress * SECONDS, progress));
  }

  @ParameterizedTest
  @CsvSource({"FULL, 0.6", "WIDE, 0.38", "EXTREME_WIDE, 0.16"})
  void theMainSubjectFillsItsPartOfTheFrame(ShotSize size, double part) {
    Subject one = person(1, Action.STAND, Position.FREE, Heading.ACROSS);
    Placed main = placed(composition(size, false, one), 0).getFirst();
    assertThat(main.metre() * 1.8).isCloseTo(part, within(0.001));
    assertThat(at(main, 0).y()).isCloseTo(0.85, within(1e-9));
  }

  @ParameterizedTest
  @ValueSource(strings = {"MEDIUM_CLOSE", "CLOSE_UP", "EXTREME_CLOSE_UP"})
  void aCloseUpShowsTheFaceInTheMiddle(ShotSize size) {
    Subject one = person(1, Action.SMILE, Position.FREE, Heading.TOWARDS_CAMERA);
    Placed main = placed(composition(size, false, one), 0).getFirst();
    ActorPosition standing = at(main, 0.5);
    assertThat(standing.x() + 0.05 * main.metre()).isCloseTo(0, within(1e-9));
    assertThat(standing.y() - 1.62 * main.metre()).isCloseTo(0.42, within(1e-9));
  }

  /** A near figure has no legs: in an upright frame its lower end is below the frame too. */
  @Test
  void aNearFigureReachesTheBottomOfAnUprightFrame() {
    StageGeometry tall = new StageGeometry(1, 16 / 9.0, 0.8, 1.5);
    Subject one = person(1, Action.SMILE, Position.FREE, Heading.ACROSS);
    Composition composition =
        new Composition(scene(ShotSize.MEDIUM_CLOSE, one), setting(true), tall, SECONDS, 3);
    Placed main = placed(composition, 0).getFirst();
    assertThat(at(main, 0).y() - (1.62 - 0.7) * main.metre()).isGreaterThanOrEqualTo(16 / 9.0);
  }

  /** The way of the figure over the ground, in metres, is its speed times the time. */
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void feetDoNotSlide(boolean indoor) {
    Subject one = person(1, Action.WALK, Position.FREE, Heading.ACROSS);
    Composition composition = composition(ShotSize.FULL, indoor, one);
    Placed main = placed(composition, 1.4).getFirst();
    double moved = at(main, 1).x() - at(main, 0).x();
    double passed = composition.followed() * SECONDS;
    assertThat((moved + passed) / main.metre()).isCloseTo(1.4 * SECONDS, within(1e-6));
    assertThat(moved).isPositive();
    assertThat(Math.abs(at(main, 0).x())).isLessThan(STAGE.width() / 2);
    assertThat(Math.abs(at(main, 1).x())).isLessThan(STAGE.width() / 2);
  }

  @Test
  void twoWhoTalkFaceEachOther() {
    Subject two = person(2, Action.TALK, Position.FREE, Heading.ACROSS);
    List<Placed> both = placed(composition(ShotSize.FULL, false, two), 0);
    assertThat(both).hasSize(2);
    boolean inOrder = at(both.get(0), 0).x() < at(both.get(1), 0).x();
    Placed left = both.get(inOrder ? 0 : 1);
    Placed right = both.get(inOrder ? 1 : 0);
    assertThat(left.mirrored()).isFalse();
    assertThat(right.mirrored()).isTrue();
    assertThat(at(right, 0).x() - at(left, 0).x()).isLessThan(0.5);
  }

  @Test
  void whoWalksAwayBecomesSmallerAndHigher() {
    Subject one = person(1, Action.WALK, Position.FREE, Heading.AWAY);
    Placed main = placed(composition(ShotSize.WIDE, false, one), 1.4).getFirst();
    assertThat(at(main, 1).scale()).isLessThan(at(main, 0).scale());
    assertThat(at(main, 1).y()).isLessThan(at(main, 0).y()).isGreaterThan(STAGE.horizon());
  }

  @Test
  void theBackgroundIsBehindAndTheSkyAbove() {
    Subject main = person(1, Action.STAND, Position.FREE, Heading.ACROSS);
    Subject behind = person(1, Action.STAND, Position.BACKGROUND, Heading.ACROSS);
    Subject above = person(1, Action.FLY, Position.SKY, Heading.ACROSS);
    List<Placed> all = placed(composition(ShotSize.FULL, false, main, behind, above), 0);
    assertThat(all).extracting(Placed::depth).isSorted();
    assertThat(all)
        .anySatisfy(one -> assertThat(at(one, 0).y()).isLessThan(STAGE.horizon()))
        .anySatisfy(one -> assertThat(at(one, 0).y()).isBetween(STAGE.horizon(), 0.6));
  }

  @Test
  void aCrowdStaysInTheFrame() {
    Subject crowd = person(8, Action.WALK, Position.FREE, Heading.ACROSS);
    List<Placed> all = placed(composition(ShotSize.WIDE, false, crowd), 1.4);
    for (double progress = 0; progress <= 1; progress += 0.25) {
      double now = progress;
      long seen =
          all.stream().filter(one -> Math.abs(at(one, now).x()) < STAGE.width() / 2).count();
      assertThat(seen).isGreaterThanOrEqualTo(5);
    }
    assertThat(all).anyMatch(Placed::mirrored).anyMatch(one -> !one.mirrored());
  }

  @Test
  void anUnknownKindIsLeftOut() {
    Subject one = person(1, Action.STAND, Position.FREE, Heading.ACROSS);
    Composition composition = composition(ShotSize.FULL, false, one);
    assertThat(composition.place((subject, size, seed) -> Optional.empty())).isEmpty();
  }
}
