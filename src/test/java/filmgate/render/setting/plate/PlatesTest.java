package filmgate.render.setting.plate;

import static org.assertj.core.api.Assertions.assertThat;

import filmgate.render.draw.Drawing;
import filmgate.render.draw.Drawing.PaintedShape;
import filmgate.render.setting.StageGeometry;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every plate in each aspect ratio. */
class PlatesTest {
  private static final List<StageGeometry> STAGES =
      List.of(
          new StageGeometry(16 / 9.0, 1, 0.5, 0.86),
          new StageGeometry(1, 1, 0.23, 0.84),
          new StageGeometry(1, 16 / 9.0, 0.89, 1.51));
  private static final int PARTS_MAX = 4000;

  private static Stream<String> plates() {
    return Plates.names().stream();
  }

  @ParameterizedTest
  @MethodSource("plates")
  void aPlateFillsAPartOfTheFrameWithFiniteShapes(String id) {
    for (var stage : STAGES) {
      var drawing = draw(id, stage, 7);
      assertThat(drawing.parts()).hasSizeBetween(2, PARTS_MAX);
      var frame = new Rectangle2D.Double(-stage.width() / 2, 0, stage.width(), stage.height());
      assertThat(drawing.parts()).anyMatch(part -> part.shape().getBounds2D().intersects(frame));
      assertThat(drawing.parts().stream().filter(part -> !isDrawable(part))).isEmpty();
    }
  }

  private static boolean isDrawable(PaintedShape part) {
    var bounds = part.shape().getBounds2D();
    return part.alpha() >= 0
        && part.alpha() <= 1
        && part.rgb() >= 0
        && part.rgb() <= 0xffffff
        && isNear(bounds.getMinX())
        && isNear(bounds.getMaxX())
        && isNear(bounds.getMinY())
        && isNear(bounds.getMaxY());
  }

  /** Also false for what is not a number. */
  private static boolean isNear(double coordinate) {
    return coordinate > -12 && coordinate < 12;
  }

  @ParameterizedTest
  @MethodSource("plates")
  void equalSeedsDrawEqualShapes(String id) {
    var stage = STAGES.getFirst();
    assertThat(digest(draw(id, stage, 42))).isEqualTo(digest(draw(id, stage, 42)));
  }

  @Test
  void seedsDiffer() {
    var stage = STAGES.getFirst();
    for (var id : List.of("mountains", "forest-mid", "skyline-mid", "cyclorama", "corals")) {
      assertThat(digest(draw(id, stage, 1))).as(id).isNotEqualTo(digest(draw(id, stage, 2)));
    }
  }

  @Test
  void thereIsNoPlateOfAnotherName() {
    assertThat(Plates.find("no-such-plate")).isEmpty();
  }

  private static Drawing draw(String id, StageGeometry stage, long seed) {
    return Plates.find(id).orElseThrow().draw(stage, seed);
  }

  private static List<Double> digest(Drawing drawing) {
    var numbers = new ArrayList<Double>();
    for (var part : drawing.parts()) {
      numbers.add((double) part.rgb());
      numbers.add(part.alpha());
      addPoints(part.shape(), numbers);
    }
    return numbers;
  }

  private static void addPoints(Shape shape, List<Double> numbers) {
    var points = new double[6];
    for (var path = shape.getPathIterator(null); !path.isDone(); path.next()) {
      var type = path.currentSegment(points);
      numbers.add((double) type);
      for (var i = 0; i < 2; i++) {
        numbers.add(points[i]);
      }
    }
  }
}
