package filmgate.render.rig.thing;

import static org.assertj.core.api.Assertions.assertThat;

import filmgate.render.draw.Drawing.Finish;
import filmgate.render.rig.Figure;
import filmgate.render.rig.Moment;
import filmgate.render.rig.plant.FlowerFigure;
import filmgate.render.scene.Action;
import filmgate.render.scene.Placement;
import filmgate.render.scene.Subject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What opens during a shot opens steadily, from closed to open. */
class OpeningTest {
  private static final int FRAMES = 120;

  @Test
  void aDoorOpensAndNeverMovesBack() {
    var door = DoorwayFigure.of(subject("door", "", Action.OPEN));
    double before = -1;
    for (var frame = 0; frame <= FRAMES; frame++) {
      double open = door.opening(moment(frame));
      assertThat(open).isGreaterThanOrEqualTo(before);
      before = open;
    }
    assertThat(door.opening(moment(0))).isZero();
    assertThat(door.opening(moment(FRAMES))).isGreaterThan(0.99);
    assertThat(DoorwayFigure.of(subject("door", "", Action.STAND)).opening(moment(FRAMES)))
        .isZero();
    assertThat(DoorwayFigure.of(subject("door", "", Action.CLOSE)).opening(moment(FRAMES)))
        .isLessThan(0.01);
  }

  @Test
  void lightFallsThroughTheGapOnly() {
    var door = DoorwayFigure.of(subject("door", "", Action.OPEN));
    assertThat(door.draw(moment(0)).parts()).noneMatch(part -> part.finish() == Finish.GLOWING);
    assertThat(door.draw(moment(60)).parts()).anyMatch(part -> part.finish() == Finish.GLOWING);
  }

  @Test
  void aFlowerGrowsWhileItBlooms() {
    for (var variant : FlowerFigure.variants()) {
      var flower = FlowerFigure.of(subject("flower", variant, Action.BLOOM), 1, 5);
      double before = -1;
      for (var frame = 0; frame <= FRAMES; frame++) {
        double bloom = flower.bloom(moment(frame));
        assertThat(bloom).isGreaterThanOrEqualTo(before);
        before = bloom;
      }
      assertThat(width(flower, FRAMES)).as(variant).isGreaterThan(1.4 * width(flower, 0));
      assertThat(height(flower, FRAMES)).as(variant).isGreaterThan(1.15 * height(flower, 0));
    }
  }

  private static double width(Figure figure, int frame) {
    return figure.draw(moment(frame)).parts().stream()
        .mapToDouble(part -> part.shape().getBounds2D().getMaxX())
        .max()
        .orElseThrow();
  }

  private static double height(Figure figure, int frame) {
    return figure.draw(moment(frame)).parts().stream()
        .mapToDouble(part -> -part.shape().getBounds2D().getMinY())
        .max()
        .orElseThrow();
  }

  private static Moment moment(int frame) {
    return new Moment(frame / 24.0, frame / (double) FRAMES);
  }

  private static Subject subject(String kind, String variant, Action action) {
    return new Subject(kind, variant, 1, Map.of(), List.of(action), "", Placement.FREE);
  }
}
