package filmgate.render.art;

import static org.assertj.core.api.Assertions.assertThat;

import filmgate.render.draw.Drawing;
import filmgate.render.draw.Light;
import filmgate.render.rig.Moment;
import filmgate.render.scene.Action;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ArtFigureTest {
  private static final ArtCatalogue CATALOGUE = ArtCatalogue.bundled();

  @ParameterizedTest
  @EnumSource(Action.class)
  void everyActionIsDrawnAtEveryMoment(Action action) {
    for (var id : List.of("kangaroo", "car", "sailboat", "balloon", "apple")) {
      var figure = figure(id, action);
      for (var step = 0; step <= 24; step++) {
        var box = bounds(figure.draw(new Moment(step / 8.0, step / 24.0)));
        assertThat(box.getWidth()).as(id + " " + action).isPositive().isFinite();
        assertThat(box.getHeight()).as(id + " " + action).isPositive().isFinite();
      }
      assertThat(figure.speed()).isNotNegative();
    }
  }

  @Test
  void equalMomentsGiveEqualDrawings() {
    var first = bounds(figure("kangaroo", Action.RUN).draw(new Moment(1.3, 0.4)));
    var second = bounds(figure("kangaroo", Action.RUN).draw(new Moment(1.3, 0.4)));
    assertThat(first).isEqualTo(second);
  }

  @Test
  void anAnimalThatRunsLeavesTheGroundAndReturns() {
    var figure = figure("kangaroo", Action.RUN);
    var highest = 0.0;
    var lowest = -1.0;
    for (var frame = 0; frame < 48; frame++) {
      var feet = bounds(figure.draw(new Moment(frame / 24.0, 0))).getMaxY();
      highest = Math.min(highest, feet);
      lowest = Math.max(lowest, feet);
    }
    assertThat(highest).isLessThan(-0.1);
    assertThat(lowest).isGreaterThan(-0.1);
    assertThat(figure.speed()).isPositive();
    assertThat(figure.stepsPerSecond()).isPositive();
  }

  @Test
  void aCarStaysOnTheRoad() {
    var figure = figure("car", Action.DRIVE);
    for (var frame = 0; frame < 48; frame++) {
      var wheels = bounds(figure.draw(new Moment(frame / 24.0, 0))).getMaxY();
      assertThat(wheels).isBetween(-0.05, 0.001);
    }
    assertThat(figure.speed()).isGreaterThan(5);
  }

  @Test
  void aFlowerGrowsAndASnowmanMelts() {
    assertThat(heights("sunflower", Action.GROW)).isSorted();
    assertThat(heights("snowman", Action.MELT).reversed()).isSorted();
  }

  @Test
  void theRimIsOnTheSideOfTheLight() {
    var light = new Light(0x404040, 0x808080, 0xffffff, 1, 0, 1, false);
    var sprite = ArtSprite.of(figure("apple", Action.HOLD).draw(new Moment(0, 0)), 400, light, 0);
    var image = sprite.image();
    var row = image.getHeight() * 2 / 3;
    assertThat(
            brightest(
                image.getRGB(image.getWidth() / 2, row, image.getWidth() / 2, 1, null, 0, 999)))
        .isGreaterThan(200);
    assertThat(brightest(image.getRGB(0, row, image.getWidth() / 2, 1, null, 0, 999)))
        .isLessThan(100);
  }

  private static int brightest(int[] pixels) {
    var best = 0;
    for (var pixel : pixels) {
      best = Math.max(best, pixel >>> 24 > 200 ? pixel & 255 : 0);
    }
    return best;
  }

  private static List<Double> heights(String id, Action action) {
    var figure = figure(id, action);
    return IntStream.rangeClosed(0, 10)
        .mapToObj(step -> bounds(figure.draw(new Moment(0, step / 10.0))).getHeight())
        .toList();
  }

  private static ArtFigure figure(String id, Action action) {
    return CATALOGUE.figure(id, action).orElseThrow();
  }

  private static Rectangle2D bounds(Drawing drawing) {
    var box = drawing.parts().getFirst().shape().getBounds2D();
    drawing.parts().forEach(part -> box.add(part.shape().getBounds2D()));
    return box;
  }
}
