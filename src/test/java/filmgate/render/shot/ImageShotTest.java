package filmgate.render.shot;

import static org.assertj.core.api.Assertions.assertThat;

import filmgate.render.raster.I420;
import filmgate.render.scene.CameraDirection;
import filmgate.render.scene.CameraDirection.CameraAngle;
import filmgate.render.scene.CameraDirection.CameraMove;
import filmgate.render.scene.CameraDirection.Pace;
import filmgate.render.scene.CameraDirection.ShotSize;
import filmgate.render.shot.ImageCamera.Whole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What is seen of an image whose luma is its column, and whose chroma is its row. */
class ImageShotTest {
  private static final int WIDTH = 320;
  private static final int HEIGHT = 180;
  private static final int FRAMES = 48;

  @ParameterizedTest
  @EnumSource(CameraMove.class)
  void theWholeImageIsSeenExactlyWhereItMustBe(CameraMove move) throws Exception {
    I420 photo = SamplePhotos.part("cat.jpg", new SamplePhotos.Part(0, 0, 1, 0.85), WIDTH, HEIGHT);
    ShotPainter first = ImageShot.of(photo, camera(move), Whole.FIRST, FRAMES, 3);
    ShotPainter last = ImageShot.of(photo, camera(move), Whole.LAST, FRAMES, 3);
    ShotPainter both = ImageShot.of(photo, camera(move), Whole.BOTH, FRAMES, 3);
    assertThat(frame(first, 0)).usingRecursiveComparison().isEqualTo(photo);
    assertThat(frame(last, FRAMES - 1)).usingRecursiveComparison().isEqualTo(photo);
    assertThat(frame(both, 0)).usingRecursiveComparison().isEqualTo(photo);
    assertThat(frame(both, FRAMES - 1)).usingRecursiveComparison().isEqualTo(photo);
    ShotPainter only = ImageShot.of(photo, camera(move), Whole.LAST, 1, 3);
    assertThat(frame(only, 0)).usingRecursiveComparison().isEqualTo(photo);
    if (move != CameraMove.STATIC) {
      assertThat(frame(first, FRAMES / 2).y()).isNotEqualTo(photo.y());
    }
  }

  @ParameterizedTest
  @EnumSource(CameraMove.class)
  void theCameraMovesWithoutJumpsInsideTheImage(CameraMove move) {
    for (Whole whole : Whole.values()) {
      ShotPainter shot = ImageShot.of(coordinates(), camera(move), whole, FRAMES, 3);
      I420 before = frame(shot, 0);
      double across = 0;
      double down = 0;
      for (int i = 1; i < FRAMES; i++) {
        I420 now = frame(shot, i);
        across = Math.max(across, Math.abs(column(now) - column(before)));
        down = Math.max(down, Math.abs(row(now) - row(before)));
        assertThat(isInside(now)).isTrue();
        before = now;
      }
      assertThat(across).isLessThan(2.5);
      assertThat(down).isLessThan(2);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "PAN_RIGHT, 8, 200, -1, 1",
    "PAN_LEFT, -200, -8, -1, 1",
    "TRACKING, 6, 200, -1, 1",
    "TILT_UP, -1, 1, -200, -5",
    "TILT_DOWN, -1, 1, 5, 200",
    "CRANE_UP, -1, 1, -200, -4",
    "CRANE_DOWN, -1, 1, 4, 200",
    "STATIC, 0, 0, 0, 0"
  })
  void aMoveShowsWhatIsThere(
      CameraMove move, double acrossMin, double acrossMax, double downMin, double downMax) {
    ShotPainter shot = ImageShot.of(coordinates(), camera(move), Whole.NEVER, FRAMES, 3);
    I420 start = frame(shot, 0);
    I420 end = frame(shot, FRAMES - 1);
    assertThat(column(end) - column(start)).isBetween(acrossMin, acrossMax);
    assertThat(row(end) - row(start)).isBetween(downMin, downMax);
  }

  @Test
  void aZoomShowsLessOrMore() {
    assertThat(width(CameraMove.ZOOM_IN, Pace.NORMAL, FRAMES - 1))
        .isLessThan(width(CameraMove.ZOOM_IN, Pace.NORMAL, 0) * 0.85);
    assertThat(width(CameraMove.ZOOM_OUT, Pace.NORMAL, FRAMES - 1))
        .isGreaterThan(width(CameraMove.ZOOM_OUT, Pace.NORMAL, 0) * 1.15);
    assertThat(width(CameraMove.DOLLY_IN, Pace.FAST, FRAMES - 1))
        .isLessThan(width(CameraMove.DOLLY_IN, Pace.SLOW, FRAMES - 1));
  }

  @Test
  void aCloseUpShowsLessThanAWideShot() {
    CameraDirection close = direction(ShotSize.CLOSE_UP, CameraMove.STATIC, Pace.NORMAL);
    CameraDirection wide = direction(ShotSize.WIDE, CameraMove.STATIC, Pace.NORMAL);
    assertThat(width(frame(ImageShot.of(coordinates(), close, Whole.NEVER, FRAMES, 3), 0)))
        .isLessThan(
            0.7 * width(frame(ImageShot.of(coordinates(), wide, Whole.NEVER, FRAMES, 3), 0)));
  }

  @Test
  void nearPartsMoveFurtherThanFarOnes() {
    I420 image = coordinates();
    for (int y = HEIGHT / 2; y < HEIGHT; y++) {
      for (int x = 0; x < WIDTH; x++) {
        int luma = image.y()[y * WIDTH + x] & 255;
        image.y()[y * WIDTH + x] = (byte) (luma + ((x / 4 + y / 4) % 2 == 0 ? 12 : -12));
      }
    }
    ShotPainter shot = ImageShot.of(image, camera(CameraMove.TRACKING), Whole.NEVER, FRAMES, 3);
    I420 start = frame(shot, 0);
    I420 end = frame(shot, FRAMES - 1);
    double far = column(end, 0, HEIGHT / 8) - column(start, 0, HEIGHT / 8);
    double near = column(end, HEIGHT * 6 / 8, HEIGHT) - column(start, HEIGHT * 6 / 8, HEIGHT);
    assertThat(near).isGreaterThan(far * 1.12);
    assertThat(far).isPositive();
  }

  private static CameraDirection camera(CameraMove move) {
    return direction(ShotSize.FULL, move, Pace.NORMAL);
  }

  private static CameraDirection direction(ShotSize size, CameraMove move, Pace pace) {
    return new CameraDirection(size, move, CameraAngle.EYE_LEVEL, pace);
  }

  private static double width(CameraMove move, Pace pace, int index) {
    CameraDirection direction = direction(ShotSize.FULL, move, pace);
    return width(frame(ImageShot.of(coordinates(), direction, Whole.NEVER, FRAMES, 3), index));
  }

  /** Columns of the image that the middle row of a frame shows. */
  private static double width(I420 frame) {
    int start = HEIGHT / 2 * WIDTH;
    return ((frame.y()[start + WIDTH - 1] & 255) - (frame.y()[start] & 255)) * WIDTH / 219.0;
  }

  /** Whether each edge of the frame is at or inside the edge of the image. */
  private static boolean isInside(I420 frame) {
    int start = HEIGHT / 2 * WIDTH;
    int left = frame.y()[start] & 255;
    int right = frame.y()[start + WIDTH - 1] & 255;
    int second = frame.y()[start + 8] & 255;
    int last = frame.y()[start + WIDTH - 9] & 255;
    return left >= 16 && right <= 235 && second - left >= 2 && right - last >= 2;
  }

  private static double column(I420 frame) {
    return column(frame, 0, HEIGHT);
  }

  /** The mean column of the image that rows of a frame show. */
  private static double column(I420 frame, int from, int to) {
    long sum = 0;
    for (int i = from * WIDTH; i < to * WIDTH; i++) {
      sum += frame.y()[i] & 255;
    }
    return (sum / (double) ((to - from) * WIDTH) - 16) * WIDTH / 219;
  }

  /** The mean row of the image that a frame shows. */
  private static double row(I420 frame) {
    long sum = 0;
    for (byte sample : frame.u()) {
      sum += sample & 255;
    }
    return (sum / (double) frame.u().length - 16) * HEIGHT / 219;
  }

  private static I420 coordinates() {
    I420 image = new I420(WIDTH, HEIGHT);
    for (int y = 0; y < HEIGHT; y++) {
      for (int x = 0; x < WIDTH; x++) {
        image.y()[y * WIDTH + x] = (byte) (16 + (219 * x + WIDTH / 2) / WIDTH);
        image.u()[y / 2 * (WIDTH / 2) + x / 2] = (byte) (16 + 219 * (y / 2 * 2) / HEIGHT);
      }
    }
    return image;
  }

  private static I420 frame(ShotPainter shot, int index) {
    I420 image = new I420(WIDTH, HEIGHT);
    shot.draw(index, image);
    return image;
  }
}
