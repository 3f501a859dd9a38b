package filmgate.render.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class PhotographColoursTest {
  private static final int SIDE = 256;
  private static final int WALL = 0x8fa3b0;

  @Test
  void aPersonHasTheColoursOfSkinHairAndClothes() {
    var colours =
        colours(
                pen -> {
                  fill(pen, 0x3a2a1c, 88, 20, 80, 100);
                  fill(pen, 0xd9a586, 96, 50, 64, 84);
                  pen.setColor(new Color(0x1f7a4d));
                  pen.fillRect(50, 150, 156, 106);
                })
            .person()
            .orElseThrow();
    assertThat(Photograph.difference(colours.skin(), 0xd9a586)).isLessThan(12);
    assertThat(Photograph.difference(colours.hair(), 0x3a2a1c)).isLessThan(12);
    assertThat(Photograph.difference(colours.clothes(), 0x1f7a4d)).isLessThan(12);
  }

  @Test
  void aThingHasItsOwnColourAndNotThatOfTheWall() {
    var colours = colours(pen -> fill(pen, 0x2244aa, 100, 100, 60, 60));
    assertThat(colours.person()).isEmpty();
    assertThat(Photograph.difference(colours.main(), 0x2244aa)).isLessThan(12);
  }

  private static void fill(Graphics2D pen, int rgb, int x, int y, int width, int height) {
    pen.setColor(new Color(rgb));
    pen.fillOval(x, y, width, height);
  }

  private static PhotographColours colours(Consumer<Graphics2D> subject) {
    BufferedImage image = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = image.createGraphics();
    pen.setColor(new Color(WALL));
    pen.fillRect(0, 0, SIDE, SIDE);
    subject.accept(pen);
    pen.dispose();
    int[] pixels = image.getRGB(0, 0, SIDE, SIDE, null, 0, SIDE);
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] &= 0xffffff;
    }
    return new PhotographColours(new Photograph(SIDE, SIDE, pixels));
  }
}
