package filmgate.render.shot;

import static org.assertj.core.api.Assertions.assertThat;

import filmgate.render.flow.ImageAgreement;
import filmgate.render.raster.I420;
import filmgate.render.scene.CameraDirection;
import filmgate.render.shot.SamplePhotos.Part;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FlowMorphTest {
  private static final int WIDTH = 640;
  private static final int HEIGHT = 360;
  private static final int FRAMES = 25;

  @ParameterizedTest
  @CsvSource({
    "cat.jpg, 0.05, 0.05, 0.75, 0.13, 0.09, 0.75",
    "cat.jpg, 0.05, 0.05, 0.8, 0.15, 0.15, 0.65",
    "astronaut.jpg, 0.02, 0.1, 0.7, 0.17, 0.12, 0.7",
    "coffee.jpg, 0.1, 0.1, 0.7, 0.05, 0.05, 0.8",
    "palace.jpg, 0.1, 0.1, 0.7, 0.18, 0.14, 0.7",
    "rocket.jpg, 0.1, 0.1, 0.7, 0.2, 0.15, 0.6"
  })
  void theMiddleIsWhatACameraBetweenBothWouldSee(
      String photo, double x, double y, double width, double toX, double toY, double toWidth)
      throws Exception {
    I420 first = image(photo, x, y, width);
    I420 last = image(photo, toX, toY, toWidth);
    double halfWidth = 2 / (1 / width + 1 / toWidth);
    I420 between =
        image(
            photo,
            halfWidth * (x / width + toX / toWidth) / 2,
            halfWidth * (y / width + toY / toWidth) / 2,
            halfWidth);
    I420 dissolved = new I420(WIDTH, HEIGHT);
    dissolved.copyFrom(first);
    dissolved.blend(last, 128);

    ImageAgreement agreement = ImageAgreement.of(first, last);
    I420 morphed =
        frame(new FlowMorph(first, last, agreement, CameraDirection.PLAIN, FRAMES, 1), FRAMES / 2);

    assertThat(agreement.agrees()).isTrue();
    assertThat(SamplePhotos.psnr(morphed, between))
        .isGreaterThan(SamplePhotos.psnr(dissolved, between) + 5)
        .isGreaterThan(26);
  }

  @ParameterizedTest
  @CsvSource({
    "cat.jpg, coffee.jpg",
    "coffee.jpg, cat.jpg",
    "cat.jpg, astronaut.jpg",
    "rocket.jpg, palace.jpg",
    "palace.jpg, astronaut.jpg",
    "rocket.jpg, coffee.jpg"
  })
  void unrelatedPhotographsDoNotAgree(String first, String last) throws Exception {
    ImageAgreement agreement = ImageAgreement.of(image(first, 0, 0, 1), image(last, 0, 0, 1));
    assertThat(agreement.agrees()).isFalse();
    assertThat(agreement.agreeing()).isLessThan(0.2);
  }

  @Test
  void theFirstAndTheLastFrameAreTheImages() throws Exception {
    I420 first = image("cat.jpg", 0, 0, 0.9);
    I420 last = image("cat.jpg", 0.1, 0.1, 0.9);
    FlowMorph morph = morph(first, last, FRAMES);
    assertThat(frame(morph, 0)).usingRecursiveComparison().isEqualTo(first);
    assertThat(frame(morph, FRAMES - 1)).usingRecursiveComparison().isEqualTo(last);
    assertThat(SamplePhotos.psnr(frame(morph, 1), first)).isBetween(28.0, 60.0);
    assertThat(SamplePhotos.psnr(frame(morph, FRAMES - 2), last)).isBetween(28.0, 60.0);
  }

  @Test
  void theWayOfAShiftIsFound() throws Exception {
    I420 first = image("cat.jpg", 0.1, 0.1, 0.8);
    I420 last = image("cat.jpg", 0.18, 0.1, 0.8);
    ImageAgreement agreement = ImageAgreement.of(first, last);
    assertThat(agreement.distance()).isBetween(0.095, 0.105);
  }

  @Test
  void aFrameDependsOnTheImagesAndItsIndexAlone() throws Exception {
    I420 first = image("palace.jpg", 0, 0, 0.9);
    I420 last = image("palace.jpg", 0.1, 0.1, 0.85);
    FlowMorph morph = morph(first, last, FRAMES);
    I420 early = frame(morph, 7);
    frame(morph, 20);
    assertThat(frame(morph, 7)).usingRecursiveComparison().isEqualTo(early);
    assertThat(frame(morph(first, last, FRAMES), 7)).usingRecursiveComparison().isEqualTo(early);
  }

  @Test
  void theCameraMovesAndComesBackIfBothImagesAreTheSame() throws Exception {
    I420 image = image("cat.jpg", 0, 0, 0.9);
    FlowMorph morph = morph(image, image, FRAMES);
    assertThat(frame(morph, 0)).usingRecursiveComparison().isEqualTo(image);
    assertThat(SamplePhotos.psnr(frame(morph, FRAMES / 2), image)).isLessThan(30);
    assertThat(frame(morph, FRAMES - 1)).usingRecursiveComparison().isEqualTo(image);
  }

  @Test
  void aShotOfOneFrameIsTheLastImage() throws Exception {
    I420 first = image("cat.jpg", 0, 0, 0.9);
    I420 last = image("cat.jpg", 0.1, 0.1, 0.9);
    FlowMorph morph = morph(first, last, 1);
    assertThat(frame(morph, 0)).usingRecursiveComparison().isEqualTo(last);
  }

  /** A part that is as wide as a share of the photograph, and as high in proportion. */
  private static I420 image(String photo, double x, double y, double width) throws Exception {
    return SamplePhotos.part(photo, new Part(x, y, width, width), WIDTH, HEIGHT);
  }

  private static FlowMorph morph(I420 first, I420 last, int frames) {
    return new FlowMorph(
        first, last, ImageAgreement.of(first, last), CameraDirection.PLAIN, frames, 1);
  }

  private static I420 frame(ShotPainter shot, int index) {
    I420 image = new I420(WIDTH, HEIGHT);
    shot.draw(index, image);
    return image;
  }
}
