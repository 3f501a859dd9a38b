package filmgate.render.art;

import static org.assertj.core.api.Assertions.assertThat;

import filmgate.render.art.Artwork.Facing;
import filmgate.render.draw.Drawing;
import filmgate.render.draw.Light;
import filmgate.render.scene.Action;
import filmgate.render.scene.Placement;
import filmgate.render.scene.Subject;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class ArtCatalogueTest {
  private static final Path FILES =
      Path.of("src", "main", "resources", "filmgate", "render", "art");
  private static final int HEIGHT = 120;

  private final ArtCatalogue catalogue = ArtCatalogue.bundled();

  @Test
  void theIndexNamesTheFilesAndNoOther() throws IOException {
    var names = new TreeSet<String>();
    try (var files = Files.list(FILES)) {
      files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".svg"))
          .map(name -> name.substring(0, name.length() - 4))
          .forEach(names::add);
    }
    assertThat(catalogue.ids()).hasSizeGreaterThan(500).isEqualTo(names);
  }

  @Test
  void everyArtworkIsAVisibleDrawingOfFewShapes() {
    for (var id : catalogue.ids()) {
      var drawing = drawing(id);
      assertThat(drawing.parts()).as(id).hasSizeBetween(1, 60);
      var sprite = ArtSprite.of(drawing, HEIGHT, Light.PLAIN, 0);
      assertThat(visible(sprite.image())).as("visible pixels of " + id).isGreaterThan(HEIGHT * 4);
      assertThat(sprite.image().getWidth()).as("width of " + id).isBetween(HEIGHT / 6, HEIGHT * 5);
    }
  }

  @Test
  void everyArtworkHasItsHeightAndStandsOnTheGround() {
    for (var id : catalogue.ids()) {
      var artwork = catalogue.find(id).orElseThrow();
      var box = drawing(id).parts().getFirst().shape().getBounds2D();
      drawing(id).parts().forEach(part -> box.add(part.shape().getBounds2D()));
      var tolerance = artwork.height() * 1e-6;
      assertThat(box.getHeight())
          .as(id)
          .isBetween(artwork.height() - tolerance, artwork.height() + tolerance);
      assertThat(Math.abs(box.getMaxY())).as(id).isLessThan(tolerance);
      assertThat(Math.abs(box.getCenterX())).as(id).isLessThan(tolerance);
    }
  }

  /** The eye of the cat is dark, and the cat is orange. */
  @Test
  void whatHasAFrontFacesRight() {
    assertThat(catalogue.find("cat").orElseThrow().facing()).isEqualTo(Facing.LEFT);
    var darkest =
        drawing("cat").parts().stream()
            .filter(part -> (part.rgb() & 255) < 64 && (part.rgb() >> 16) < 64)
            .findFirst()
            .orElseThrow();
    assertThat(darkest.shape().getBounds2D().getCenterX()).isPositive();
  }

  @Test
  void aShipBringsNoSeaOfItsOwn() {
    for (var id : new String[] {"sailboat", "ship", "ferry", "canoe", "cruise-ship"}) {
      assertThat(lowestPixels(id)).as(id).noneMatch(rgb -> (rgb & 0xffffff) == 0x00a6ed);
    }
  }

  @Test
  void flamesShineInTheDarkAndWaxDoesNot() {
    var night = new Light(0x202040, 0x101020, 0xffffff, 0.5, -0.5, 0, true);
    var image = ArtSprite.of(drawing("fire"), HEIGHT, night, 0).image();
    assertThat(image.getRGB(image.getWidth() / 2, HEIGHT * 3 / 4) >> 16 & 255).isGreaterThan(200);
    var apple = ArtSprite.of(drawing("apple"), HEIGHT, night, 0).image();
    assertThat(apple.getRGB(apple.getWidth() / 2, HEIGHT / 2) >> 16 & 255).isLessThan(60);
  }

  @Test
  void anUnknownIdHasNoFigure() {
    assertThat(catalogue.find("nonsense")).isEmpty();
    assertThat(catalogue.figure("nonsense", Action.STAND)).isEmpty();
  }

  private Drawing drawing(String id) {
    return catalogue.figure(id, Action.HOLD).orElseThrow().still();
  }

  private int[] lowestPixelsOf(BufferedImage image) {
    var row = image.getHeight() - 8;
    return image.getRGB(0, row, image.getWidth(), 1, null, 0, image.getWidth());
  }

  private List<Integer> lowestPixels(String id) {
    var image = ArtSprite.of(drawing(id), HEIGHT, Light.PLAIN, 0).image();
    return Arrays.stream(lowestPixelsOf(image)).boxed().toList();
  }

  private static int visible(BufferedImage image) {
    var count = 0;
    for (var y = 0; y < image.getHeight(); y++) {
      for (var x = 0; x < image.getWidth(); x++) {
        count += image.getRGB(x, y) >>> 24 > 128 ? 1 : 0;
      }
    }
    return count;
  }

  @Test
  void aSubjectHasTheColourOfThePrompt() {
    for (var id : List.of("car", "bus", "bicycle", "umbrella", "cat", "swan", "elephant")) {
      var blue = ArtSprite.of(coloured(id, "#2050d0").still(), HEIGHT, Light.PLAIN, 0).image();
      var own = ArtSprite.of(drawing(id), HEIGHT, Light.PLAIN, 0).image();
      assertThat(pixels(blue, 0x2050d0)).as(id).isGreaterThan(pixels(own, 0x2050d0) + 150);
      assertThat(visible(blue)).as(id).isEqualTo(visible(own));
    }
  }

  @Test
  void aSimilarArtworkIsFoundIfThereIsNoOther() {
    assertThat(catalogue.find("squirrel").orElseThrow().id()).isEqualTo("chipmunk");
    assertThat(catalogue.find("football").orElseThrow().id()).isEqualTo("football");
    var similar =
        catalogue.ids().stream().flatMap(id -> catalogue.find(id).orElseThrow().also().stream());
    assertThat(similar).isNotEmpty().doesNotHaveDuplicates().noneMatch(catalogue.ids()::contains);
  }

  private ArtFigure coloured(String id, String colour) {
    var traits = Map.of("colour", colour);
    var subject = new Subject(id, "", 1, traits, List.of(Action.SMILE), "", Placement.FREE);
    return catalogue.figure(subject).orElseThrow();
  }

  private static int pixels(BufferedImage image, int rgb) {
    var pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    return (int) Arrays.stream(pixels).filter(argb -> argb == (rgb | 0xff000000)).count();
  }
}
