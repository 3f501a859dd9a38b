package filmgate.render.reference;

import static org.assertj.core.api.Assertions.assertThat;

import filmgate.render.draw.Drawing;
import filmgate.render.draw.Drawing.PaintedShape;
import filmgate.render.draw.Sprite;
import filmgate.render.rig.Moment;
import filmgate.render.scene.Action;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ImageFigureTest {
  private static final int SKIN = 0xd9a586;

  @Test
  void aCutOutIsAsHighAsItsFigure() {
    var figure =
        ImageFigure.of(new Cutout(sprite(), false), 1.6, List.of(Action.STAND), Optional.empty());
    Drawing drawing = figure.draw(new Moment(0, 0));
    assertThat(drawing.parts()).isEmpty();
    var image = drawing.images().getFirst();
    Rectangle2D box =
        image
            .transform()
            .createTransformedShape(new Rectangle2D.Double(0, 0, 20, 40))
            .getBounds2D();
    assertThat(box.getMinY()).isBetween(-1.65, -1.55);
    assertThat(box.getMaxY()).isBetween(-0.01, 0.01);
    assertThat(box.getWidth()).isBetween(0.79, 0.81);
    assertThat(figure.extent().height()).isEqualTo(1.6);
  }

  @Test
  void aPrintHasAFrameAroundTheImage() {
    var print = ImageFigure.print(sprite(), 1, List.of(Action.WALK));
    assertThat(print.draw(new Moment(0, 0)).parts()).hasSize(2);
    assertThat(print.extent().height()).isGreaterThan(1);
    assertThat(print.speed()).isPositive();
  }

  @Test
  void aPortraitStaysAndRaisesItsArm() {
    var arm = new WavingArm(SKIN, 0x224466);
    var portrait =
        ImageFigure.of(new Cutout(sprite(), true), 1, List.of(Action.WAVE), Optional.of(arm));
    assertThat(portrait.speed()).isZero();
    assertThat(portrait.cropped()).isTrue();
    assertThat(hand(portrait, 0.2) - hand(portrait, 0.58)).isGreaterThan(0.1);
  }

  /** The middle of what has the colour of skin. */
  private static double hand(ImageFigure figure, double seconds) {
    return figure.draw(new Moment(seconds, 0)).parts().stream()
        .filter(part -> part.rgb() == SKIN)
        .map(PaintedShape::shape)
        .mapToDouble(shape -> shape.getBounds2D().getCenterX())
        .average()
        .orElseThrow();
  }

  private static Sprite sprite() {
    var pixels = new int[20 * 40];
    Arrays.fill(pixels, 0xff336699);
    return new Sprite(20, 40, pixels);
  }
}
