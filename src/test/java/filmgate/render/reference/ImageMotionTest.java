package filmgate.render.reference;

import static org.assertj.core.api.Assertions.assertThat;

import filmgate.render.rig.Moment;
import filmgate.render.scene.Action;
import java.awt.geom.Point2D;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ImageMotionTest {
  @ParameterizedTest
  @EnumSource
  void everyActionKeepsTheImageOnTheStage(Action action) {
    var motion = new ImageMotion(List.of(action), 1.7);
    for (int i = 0; i <= 120; i++) {
      var stance = motion.at(new Moment(i / 24.0, i / 120.0));
      Point2D foot = stance.place().transform(new Point2D.Double(0, 0), null);
      assertThat(foot.getX()).isBetween(-0.5, 0.5);
      assertThat(foot.getY()).isBetween(-2.0, 0.2);
      assertThat(Math.abs(stance.bend())).isLessThan(0.25);
      assertThat(Math.abs(stance.place().getDeterminant())).isBetween(0.05, 1.5);
    }
  }

  @Test
  void aJumpLeavesTheFloorAndComesBack() {
    var motion = new ImageMotion(List.of(Action.JUMP), 1);
    double highest = 0;
    for (int i = 0; i < 48; i++) {
      highest = Math.max(highest, -motion.at(new Moment(i / 24.0, 0)).place().getTranslateY());
    }
    assertThat(highest).isBetween(0.2, 0.6);
    assertThat(motion.at(new Moment(0, 0)).place().getTranslateY()).isBetween(-0.01, 0.01);
  }

  @Test
  void runningIsFasterThanWalking() {
    double walking = new ImageMotion(List.of(Action.WALK), 1.7).speed();
    assertThat(walking).isBetween(0.8, 1.6);
    assertThat(new ImageMotion(List.of(Action.RUN), 1.7).speed()).isGreaterThan(2 * walking);
    assertThat(new ImageMotion(List.of(Action.WAVE), 1.7).speed()).isZero();
  }
}
