package filmgate.render.rig.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import filmgate.render.rig.Moment;
import filmgate.render.scene.Action;
import filmgate.render.scene.CameraDirection.ShotSize;
import filmgate.render.scene.Placement.Heading;
import org.junit.jupiter.api.Test;

class GroupFigureTest {
  private static final Moment MOMENT = new Moment(1.7, 0.4);

  @Test
  void twoWhoTalkAreOnBothSides() {
    var subject = PersonFigureTest.subject("", Heading.ACROSS, Action.TALK);
    var pair = PairFigure.of(subject, ShotSize.FULL, 3);
    var one = PersonFigure.of(subject, ShotSize.FULL, 3);
    var drawing = pair.draw(MOMENT);
    assertThat(drawing.parts().size()).isGreaterThan(one.draw(MOMENT).parts().size() + 20);
    var box = Shapes.bounds(drawing);
    assertThat(box.getCenterX()).isCloseTo(0, within(0.2));
    assertThat(box.getWidth()).isLessThan(pair.extent().width());
    assertThat(pair.speed()).isZero();
  }

  @Test
  void twoWhoWalkGoTheSameWay() {
    var subject = PersonFigureTest.subject("", Heading.ACROSS, Action.WALK);
    assertThat(PairFigure.of(subject, ShotSize.FULL, 3).speed()).isGreaterThan(0.8);
  }
}
