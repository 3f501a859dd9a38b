package filmgate.render.rig.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import filmgate.render.rig.Figure;
import filmgate.render.rig.Moment;
import filmgate.render.rig.look.Wardrobe;
import filmgate.render.scene.Action;
import filmgate.render.scene.CameraDirection.ShotSize;
import filmgate.render.scene.Placement;
import filmgate.render.scene.Placement.Heading;
import filmgate.render.scene.Placement.Position;
import filmgate.render.scene.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PersonFigureTest {
  private static final Moment EARLY = new Moment(0.2, 0.05);
  private static final Moment LATE = new Moment(4.4, 0.97);

  @Test
  void equalSeedsGiveEqualShapes() {
    var one = PersonFigure.of(subject("singer", Heading.ACROSS, Action.SING), ShotSize.FULL, 5);
    var two = PersonFigure.of(subject("singer", Heading.ACROSS, Action.SING), ShotSize.FULL, 5);
    one.draw(LATE);
    assertThat(Shapes.of(one.draw(EARLY))).isEqualTo(Shapes.of(two.draw(EARLY)));
  }

  @Test
  void seedsGiveDifferentPeople() {
    var subject = subject("", Heading.ACROSS, Action.STAND);
    var seen = new java.util.HashSet<List<String>>();
    for (var seed = 0; seed < 20; seed++) {
      seen.add(Shapes.of(PersonFigure.of(subject, ShotSize.FULL, seed).draw(EARLY)));
    }
    assertThat(seen).hasSize(20);
  }

  @ParameterizedTest
  @EnumSource(Action.class)
  void everyActionIsDrawnFromEverySideWithinItsRoom(Action action) {
    for (var heading : Heading.values()) {
      assertWithinRoom(PersonFigure.of(subject("", heading, action), ShotSize.FULL, 11));
    }
    var near = subject("", Heading.ACROSS, action);
    assertWithinRoom(PersonFigure.of(near, ShotSize.CLOSE_UP, 11));
  }

  private static void assertWithinRoom(Figure figure) {
    for (var i = 0; i < 5; i++) {
      assertWithinRoom(figure, new Moment(0.13 + i * 1.07, i / 4.0));
    }
  }

  private static void assertWithinRoom(Figure figure, Moment moment) {
    var drawing = figure.draw(moment);
    var room = figure.extent();
    assertThat(drawing.parts()).hasSizeBetween(10, 130);
    assertThat(Shapes.areFinite(drawing)).isTrue();
    var box = Shapes.bounds(drawing);
    assertThat(box.getHeight()).isGreaterThan(0.3);
    assertThat(box.getMinX()).isGreaterThan(-room.width() / 2 - 0.12);
    assertThat(box.getMaxX()).isLessThan(room.width() / 2 + 0.12);
    assertThat(-box.getMinY()).isLessThan(room.height() + 0.12);
    // The camera looks down on those who come or leave, and on tables.
    assertThat(box.getMaxY()).isLessThan(0.2);
  }

  @Test
  void actionsMove() {
    for (var action : Action.values()) {
      if (action.part() != Action.BodyPart.THING) {
        var figure = PersonFigure.of(subject("", Heading.ACROSS, action), ShotSize.FULL, 3);
        assertThat(Shapes.of(figure.draw(EARLY)))
            .as("%s", action)
            .isNotEqualTo(Shapes.of(figure.draw(LATE)));
      }
    }
  }

  @Test
  void walkersAndRunnersMoveForward() {
    double walk = speed(Heading.ACROSS, Action.WALK);
    double run = speed(Heading.ACROSS, Action.RUN);
    assertThat(walk).isBetween(0.8, 1.5);
    assertThat(run).isBetween(2.3, 4.5);
    assertThat(speed(Heading.ACROSS, Action.STAND)).isZero();
    assertThat(speed(Heading.AWAY, Action.WALK)).isBetween(0.8, 1.5);
    assertThat(
            PersonFigure.of(subject("runner", Heading.ACROSS, Action.RUN), ShotSize.FULL, 1)
                .speed())
        .isGreaterThan(run);
  }

  private static double speed(Heading heading, Action action) {
    return PersonFigure.of(subject("soldier", heading, action), ShotSize.FULL, 1).speed();
  }

  @Test
  void theSameMomentLooksDifferentWithASmile() {
    var calm = PersonFigure.of(subject("", Heading.ACROSS, Action.STAND), ShotSize.CLOSE_UP, 4);
    var happy =
        PersonFigure.of(
            subject("", Heading.ACROSS, Action.STAND, Action.SMILE), ShotSize.CLOSE_UP, 4);
    assertThat(Shapes.of(happy.draw(LATE))).isNotEqualTo(Shapes.of(calm.draw(LATE)));
  }

  @Test
  void everyFaceBlinksWithinSixSeconds() {
    // An iris is drawn by an eye that is open, and not by one that is closed.
    for (var seed = 0; seed < 3; seed++) {
      var figure =
          PersonFigure.of(
              subject("", Heading.TOWARDS_CAMERA, Action.STAND), ShotSize.CLOSE_UP, seed);
      var counts = new ArrayList<Integer>();
      for (var t = 0.0; t < 6; t += 0.04) {
        counts.add(figure.draw(new Moment(t, t / 6)).parts().size());
      }
      int open = counts.stream().max(Integer::compare).orElseThrow();
      long closed = counts.stream().filter(count -> count < open - 6).count();
      assertThat(closed).as("seed %d", seed).isBetween(1L, 30L);
    }
  }

  @Test
  void aHeadThatTurnsShowsMoreOfItsFace() {
    var subject = subject("", Heading.ACROSS, Action.TURN_HEAD, Action.SMILE);
    var figure = PersonFigure.of(subject, ShotSize.CLOSE_UP, 2);
    // Both eyes, both brows, and both ears are drawn only at the end.
    assertThat(figure.draw(new Moment(4.9, 0.98)).parts().size())
        .isGreaterThan(figure.draw(new Moment(0.1, 0.02)).parts().size());
  }

  @Test
  void aPersonWhoSlipsEndsOnTheGround() {
    var figure =
        PersonFigure.of(
            subject("", Heading.ACROSS, Action.SLIP, Action.SURPRISE), ShotSize.FULL, 1);
    assertThat(-Shapes.bounds(figure.draw(new Moment(0, 0))).getMinY()).isGreaterThan(1.6);
    assertThat(-Shapes.bounds(figure.draw(new Moment(5, 1))).getMinY()).isLessThan(1.15);
  }

  @Test
  void aCyclistIsDrawnWithABicycleThatRolls() {
    var walks = PersonFigure.of(subject("cyclist", Heading.ACROSS, Action.WALK), ShotSize.FULL, 1);
    var rides = PersonFigure.of(subject("cyclist", Heading.ACROSS, Action.RIDE), ShotSize.FULL, 1);
    assertThat(rides.speed()).isGreaterThan(3).isGreaterThan(walks.speed());
    assertThat(rides.draw(EARLY).parts().size()).isGreaterThan(walks.draw(EARLY).parts().size());
    assertThat(Shapes.bounds(rides.draw(EARLY)).getMaxY()).isCloseTo(0, within(0.01));
    assertThat(Shapes.bounds(rides.draw(EARLY)).getWidth()).isBetween(1.6, 2.0);
  }

  @Test
  void everyRoleIsDrawn() {
    var ids = new ArrayList<String>();
    Wardrobe.roleIds().forEach(ids::add);
    assertThat(ids).hasSizeGreaterThan(60).doesNotHaveDuplicates();
    for (var id : ids) {
      var figure = PersonFigure.of(subject(id, Heading.ACROSS, Action.STAND), ShotSize.FULL, 9);
      assertThat(figure.draw(EARLY).parts()).as(id).hasSizeGreaterThan(15);
      assertThat(figure.extent().faceSize()).isBetween(0.2, 0.3);
    }
  }

  @Test
  void traitsDecideColoursAndAge() {
    var traits = Map.of("clothes", "#12ab34", "hair", "#c0ffee", "skin", "#654321", "age", "child");
    var subject = new Subject("person", "", 1, traits, List.of(Action.STAND), "", Placement.FREE);
    var figure = PersonFigure.of(subject, ShotSize.FULL, 1);
    assertThat(figure.draw(EARLY).parts())
        .extracting(part -> part.rgb())
        .contains(0x12ab34, 0xc0ffee, 0x654321);
    assertThat(figure.extent().height()).isBetween(0.9, 1.4);
  }

  @Test
  void aFaceIsWhereTheExtentSays() {
    var figure =
        PersonFigure.of(subject("", Heading.TOWARDS_CAMERA, Action.STAND), ShotSize.CLOSE_UP, 1);
    var extent = figure.extent();
    assertThat(-extent.faceY()).isBetween(1.4, 1.8);
    assertThat(extent.faceX()).isCloseTo(0, within(0.1));
  }

  static Subject subject(String role, Heading heading, Action... actions) {
    return new Subject(
        "person", role, 1, Map.of(), List.of(actions), "", new Placement(Position.FREE, heading));
  }
}
