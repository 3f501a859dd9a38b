package filmgate.render.rig.cast;

import static org.assertj.core.api.Assertions.assertThat;

import filmgate.render.draw.Drawing;
import filmgate.render.rig.Figure;
import filmgate.render.rig.Moment;
import filmgate.render.rig.animal.QuadrupedFigure;
import filmgate.render.rig.bird.BirdFigure;
import filmgate.render.rig.plant.FlowerFigure;
import filmgate.render.scene.Action;
import filmgate.render.scene.CameraDirection.ShotSize;
import filmgate.render.scene.Placement;
import filmgate.render.scene.Subject;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What must be true of every figure, whatever it shows. */
class FiguresTest {
  private static final int PARTS_MAX = 190;

  @Test
  void theKindsOfThePublishedPromptsCanBeDrawn() {
    assertThat(Figures.kinds())
        .contains("dog", "cat", "bird", "canary", "gull", "lighthouse", "flower", "door", "lamp")
        .contains(
            "horse", "fish", "butterfly", "car", "train", "sailboat", "rocket", "tree", "robot")
        .contains("branch", "banana-peel", "fireworks", "moon", "kite", "cup", "ball")
        .doesNotContain("person")
        .isSorted();
    assertThat(Figures.of(subject("person", "", Action.WALK), ShotSize.FULL, 1)).isEmpty();
  }

  @Test
  void everyKindDrawsFinitePathsForEveryAction() {
    for (var kind : Figures.kinds()) {
      for (var action : Action.values()) {
        var figure = figure(kind, "", action);
        for (var moment : List.of(new Moment(0, 0), new Moment(1.9, 0.7))) {
          var drawing = figure.draw(moment);
          assertThat(drawing.parts()).as("%s %s", kind, action).hasSizeBetween(1, PARTS_MAX);
          assertThat(drawing.parts())
              .as("%s %s", kind, action)
              .allMatch(part -> part.alpha() >= 0 && part.alpha() <= 1)
              .allMatch(part -> (part.rgb() & 0xff000000) == 0)
              .allMatch(part -> isFinite(part.shape().getPathIterator(null)));
        }
      }
    }
  }

  @Test
  void equalMomentsGiveEqualDrawings() {
    var moment = new Moment(1.37, 0.4);
    for (var kind : Figures.kinds()) {
      var figure = figure(kind, "", Action.WALK);
      var first = points(figure.draw(moment));
      figure.draw(new Moment(0.2, 0.1));
      assertThat(points(figure.draw(moment))).as(kind).isEqualTo(first);
      assertThat(points(figure(kind, "", Action.WALK).draw(moment))).as(kind).isEqualTo(first);
    }
  }

  /** The stage needs the extent to find a scale: the body may leave it a little, not by half. */
  @Test
  void everyFigureIsAboutAsLargeAsItsExtent() {
    for (var kind : Figures.kinds()) {
      if (List.of("lighthouse", "branch", "dolphin", "whale").contains(kind)) {
        continue; // The beam, the leaves, and what is below the water are beyond the extent.
      }
      for (var action : List.of(Action.STAND, Action.WALK, Action.RUN, Action.FLY, Action.SIT)) {
        var figure = figure(kind, "", action);
        var room = figure.extent();
        for (var moment : moments()) {
          var bounds = bounds(figure.draw(moment));
          var as = "%s %s %s in %s".formatted(kind, action, bounds, room);
          assertThat(bounds.getMinX()).as(as).isGreaterThan(-room.width() * 0.65);
          assertThat(bounds.getMaxX()).as(as).isLessThan(room.width() * 0.65);
          assertThat(bounds.getMinY()).as(as).isGreaterThan(-room.height() * 1.18);
          assertThat(bounds.getMaxY()).as(as).isLessThan(room.height() * 0.3 + room.width() * 0.04);
        }
        assertThat(room.faceY()).as(as(kind, action)).isLessThanOrEqualTo(0);
      }
    }
  }

  @Test
  void everyVariantDiffersFromTheOrdinaryFigure() {
    for (var species : QuadrupedFigure.species()) {
      for (var breed : QuadrupedFigure.breeds(species)) {
        assertDiffers(species, breed);
      }
    }
    BirdFigure.variants().forEach(variant -> assertDiffers("bird", variant));
    FlowerFigure.variants().forEach(variant -> assertDiffers("flower", variant));
  }

  private static void assertDiffers(String kind, String variant) {
    if (kind.equals("cat") && variant.equals("tabby")) {
      return; // The ordinary cat.
    }
    var moment = new Moment(0.5, 0.5);
    assertThat(look(figure(kind, variant, Action.STAND).draw(moment)))
        .as("%s %s", kind, variant)
        .isNotEqualTo(look(figure(kind, "", Action.STAND).draw(moment)));
  }

  @Test
  void anUnknownVariantIsTheOrdinaryFigure() {
    var moment = new Moment(0.5, 0.5);
    assertThat(look(figure("dog", "unheard-of", Action.RUN).draw(moment)))
        .isEqualTo(look(figure("dog", "", Action.RUN).draw(moment)));
  }

  @Test
  void theColourOfTheSubjectIsUsed() {
    var colour = Map.of("colour", "#12a4f6");
    for (var kind :
        List.of("dog", "cat", "horse", "canary", "car", "flower", "door", "fish", "kite")) {
      var subject = new Subject(kind, "", 1, colour, List.of(Action.STAND), "", Placement.FREE);
      var drawing = Figures.of(subject, ShotSize.FULL, 3).orElseThrow().draw(new Moment(0, 0.9));
      assertThat(drawing.parts()).as(kind).anyMatch(part -> near(part.rgb(), 0x12a4f6));
    }
  }

  private static boolean near(int rgb, int other) {
    var far = 0;
    for (var shift = 16; shift >= 0; shift -= 8) {
      far = Math.max(far, Math.abs((rgb >> shift & 255) - (other >> shift & 255)));
    }
    return far < 26;
  }

  @Test
  void severalFiguresOfASubjectDifferInSize() {
    var flock = new Subject("dog", "", 5, Map.of(), List.of(Action.RUN), "", Placement.FREE);
    var heights = new ArrayList<Double>();
    for (var seed = 0; seed < 5; seed++) {
      heights.add(Figures.of(flock, ShotSize.WIDE, seed).orElseThrow().extent().height());
    }
    assertThat(heights).doesNotHaveDuplicates();
    assertThat(heights.stream().mapToDouble(one -> one).max().orElseThrow())
        .isLessThan(1.2 * heights.stream().mapToDouble(one -> one).min().orElseThrow());
  }

  @Test
  void whatMovesHasASpeed() {
    assertThat(figure("dog", "golden-retriever", Action.RUN).speed()).isGreaterThan(2);
    assertThat(figure("cat", "ragdoll", Action.WALK).speed()).isBetween(0.3, 1.5);
    assertThat(figure("cat", "", Action.SIT).speed()).isZero();
    assertThat(figure("car", "", Action.DRIVE).speed()).isGreaterThan(5);
    assertThat(figure("car", "", Action.STAND).speed()).isZero();
    assertThat(figure("house", "", Action.STAND).speed()).isZero();
  }

  @Test
  void aTreeGrowsAndASnowmanMelts() {
    assertThat(top(figure("tree", "", Action.GROW), 1))
        .isGreaterThan(4 * top(figure("tree", "", Action.GROW), 0));
    assertThat(top(figure("snowman", "", Action.MELT), 1))
        .isLessThan(0.4 * top(figure("snowman", "", Action.MELT), 0));
  }

  private static double top(Figure figure, double progress) {
    return -bounds(figure.draw(new Moment(progress * 5, progress))).getMinY();
  }

  @Test
  void aDogWithABallHasItAhead() {
    var subject = new Subject("dog", "", 1, Map.of(), List.of(Action.PLAY), "ball", Placement.FREE);
    var game = Figures.of(subject, ShotSize.FULL, 42).orElseThrow();
    var moment = new Moment(0.4, 0.1);
    assertThat(bounds(game.draw(moment)).getMaxX())
        .isGreaterThan(bounds(figure("dog", "", Action.PLAY).draw(moment)).getMaxX());
  }

  @Test
  void theRimOfASmallFigureIsFine() {
    var moment = new Moment(0, 0);
    assertThat(figure("canary", "", Action.SING).draw(moment).rimWidth()).isLessThan(0.003);
    assertThat(figure("ship", "", Action.FLOAT).draw(moment).rimWidth()).isGreaterThan(0.03);
  }

  private static String as(String kind, Action action) {
    return kind + " " + action;
  }

  private static List<Moment> moments() {
    return List.of(
        new Moment(0, 0), new Moment(0.43, 0.15), new Moment(1.9, 0.5), new Moment(4.77, 1));
  }

  private static Subject subject(String kind, String variant, Action action) {
    return new Subject(kind, variant, 1, Map.of(), List.of(action), "", Placement.FREE);
  }

  private static Figure figure(String kind, String variant, Action action) {
    return Figures.of(subject(kind, variant, action), ShotSize.FULL, 42).orElseThrow();
  }

  private static Rectangle2D bounds(Drawing drawing) {
    var all = new Rectangle2D.Double();
    for (var part : drawing.parts()) {
      if (part.finish() == Drawing.Finish.LIT) {
        all.add(part.shape().getBounds2D());
      }
    }
    return all;
  }

  private static boolean isFinite(PathIterator path) {
    var at = new double[6];
    for (; !path.isDone(); path.next()) {
      int type = path.currentSegment(at);
      int numbers = type == PathIterator.SEG_CUBICTO ? 6 : type == PathIterator.SEG_QUADTO ? 4 : 2;
      for (var i = 0; i < (type == PathIterator.SEG_CLOSE ? 0 : numbers); i++) {
        if (!Double.isFinite(at[i]) || Math.abs(at[i]) > 1000) {
          return false;
        }
      }
    }
    return true;
  }

  private static List<Double> points(Drawing drawing) {
    var points = new ArrayList<Double>();
    var at = new double[6];
    for (var part : drawing.parts()) {
      for (var path = part.shape().getPathIterator(null); !path.isDone(); path.next()) {
        path.currentSegment(at);
        points.add(at[0]);
        points.add(at[1]);
      }
    }
    return points;
  }

  private static List<Object> look(Drawing drawing) {
    var look = new ArrayList<Object>(points(drawing));
    drawing.parts().forEach(part -> look.add(part.rgb()));
    return look;
  }
}
