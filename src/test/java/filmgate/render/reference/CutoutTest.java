package filmgate.render.reference;

import static org.assertj.core.api.Assertions.assertThat;

import filmgate.render.draw.Sprite;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Cuts shapes of known size out of images that Java2D draws. */
class CutoutTest {
  private static final int SIDE = 300;
  private static final Color RED = new Color(0xc0392b);

  @Test
  void aShapeBeforeAWallWithAShadowIsCutOutExactly() {
    Sprite sprite =
        Cutout.of(photograph(pen -> pen.fillOval(80, 60, 140, 200))).orElseThrow().sprite();
    assertThat(sprite.width()).isBetween(137, 142);
    assertThat(sprite.height()).isBetween(197, 202);
    assertThat(sprite.pixel(70, 100)).isEqualTo(0xffc0392b);
    assertThat(sprite.pixel(3, 3)).isZero();
  }

  @Test
  void aGapThatShowsTheWallIsOpen() {
    Photograph ring =
        photograph(
            pen -> {
              pen.setStroke(new java.awt.BasicStroke(40));
              pen.drawOval(70, 70, 160, 160);
            });
    Sprite sprite = Cutout.of(ring).orElseThrow().sprite();
    assertThat(sprite.pixel(sprite.width() / 2, sprite.height() / 2)).isZero();
    assertThat(sprite.pixel(sprite.width() / 2, 15) >>> 24).isEqualTo(255);
  }

  @Test
  void theEdgeIsSoft() {
    Sprite sprite =
        Cutout.of(photograph(pen -> pen.fillOval(80, 60, 140, 200))).orElseThrow().sprite();
    int row = sprite.height() / 2;
    boolean partly = false;
    for (int column = 0; column < 4; column++) {
      int alpha = sprite.pixel(column, row) >>> 24;
      partly |= alpha > 20 && alpha < 235;
    }
    assertThat(partly).isTrue();
  }

  @Test
  void aPortraitEndsAtTheBottomEdge() {
    assertThat(
            Cutout.of(photograph(pen -> pen.fillRect(90, 100, 120, 200))).orElseThrow().cropped())
        .isTrue();
    assertThat(Cutout.of(photograph(pen -> pen.fillRect(90, 50, 120, 200))).orElseThrow().cropped())
        .isFalse();
  }

  @Test
  void whatIsTooSmallTooLargeOrAtTheEdgesIsRefused() {
    assertThat(Cutout.of(photograph(pen -> pen.fillOval(140, 140, 30, 30)))).isEmpty();
    assertThat(Cutout.of(photograph(pen -> pen.fillRect(6, 6, 288, 288)))).isEmpty();
    assertThat(Cutout.of(photograph(pen -> pen.fillRect(0, 100, 300, 120)))).isEmpty();
    assertThat(Cutout.of(photograph(pen -> {}))).isEmpty();
  }

  @Test
  void aBusyBackgroundIsRefused() {
    Random random = new Random(4);
    Photograph noise =
        photograph(
            pen -> {
              for (int i = 0; i < 4000; i++) {
                pen.setColor(new Color(random.nextInt(0x1000000)));
                pen.fillRect(random.nextInt(SIDE), random.nextInt(SIDE), 14, 14);
              }
              pen.setColor(RED);
              pen.fillOval(80, 60, 140, 200);
            });
    assertThat(Cutout.of(noise)).isEmpty();
  }

  @Test
  void aSoftChangeOfTheSkyIsNotAnOutline() {
    Photograph sky =
        photograph(
            pen -> {
              pen.setPaint(new GradientPaint(0, 0, new Color(0x203a6e), 0, SIDE, Color.ORANGE));
              pen.fillRect(0, 0, SIDE, SIDE);
            });
    assertThat(Cutout.of(sky)).isEmpty();
  }

  private static Photograph photograph(Consumer<Graphics2D> subject) {
    BufferedImage image = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = image.createGraphics();
    pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    pen.setPaint(new GradientPaint(0, 0, new Color(0xe8ece4), 0, SIDE, new Color(0xc9cfc6)));
    pen.fillRect(0, 0, SIDE, SIDE);
    pen.setColor(RED);
    subject.accept(pen);
    pen.dispose();
    int[] pixels = image.getRGB(0, 0, SIDE, SIDE, null, 0, SIDE);
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] &= 0xffffff;
    }
    return new Photograph(SIDE, SIDE, pixels);
  }
}
