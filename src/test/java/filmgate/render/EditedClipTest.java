package filmgate.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import filmgate.render.raster.I420;
import filmgate.render.raster.Yuv;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a prompt changes in a clip. */
class EditedClipTest {
  private static final int WIDTH = 320;
  private static final int HEIGHT = 180;
  private static final int FRAMES = 48;

  @TempDir Path directory;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "change the cup to a red one",
        "the man smiles and walks slowly",
        "a dog on a beach",
        "把桌子换成木头的",
        "remove the snow",
        "static shot in the afternoon"
      })
  void aPromptThatNamesNoChangeLeavesTheFrames(String prompt) throws Exception {
    var frames = brightening().frames(prompt);
    for (var i = 0; i < FRAMES; i++) {
      assertThat(frames.get(i).y()).isEqualTo(uniform(i).y());
      assertThat(frames.get(i).u()).isEqualTo(uniform(i).u());
      assertThat(frames.get(i).v()).isEqualTo(uniform(i).v());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "make it night, 30, 70, 129, 160, 100, 128",
    "改成夜晚, 30, 70, 129, 160, 100, 128",
    "at sunset, 70, 115, 90, 122, 131, 170",
    "in film noir style, 80, 150, 128, 128, 128, 128",
    "make it foggy, 125, 190, 120, 136, 120, 136"
  })
  void lightWeatherAndLookChangeTheColours(
      String prompt, int darkest, int lightest, int minU, int maxU, int minV, int maxV)
      throws Exception {
    var grey =
        ClipFootage.write(directory.resolve("grey"), 12, i -> filled(new Yuv(120, 128, 128)));
    var frame = grey.frames(prompt).get(6);
    assertThat(mean(frame.y())).isBetween((double) darkest, (double) lightest);
    assertThat(mean(frame.u())).isBetween(minU - 0.6, maxU + 0.6);
    assertThat(mean(frame.v())).isBetween(minV - 0.6, maxV + 0.6);
  }

  @Test
  void theLightChangesFromDayToNight() throws Exception {
    var grey =
        ClipFootage.write(directory.resolve("grey"), FRAMES, i -> filled(new Yuv(150, 128, 128)));
    var frames = grey.frames("from day to night");
    assertThat(mean(frames.getFirst().y())).isCloseTo(150, within(2.0));
    assertThat(mean(frames.get(24).y())).isBetween(90.0, 140.0);
    assertThat(mean(frames.getLast().y())).isLessThan(90);
  }

  @ParameterizedTest
  @ValueSource(strings = {"snow", "heavy rain", "落叶", "sandstorm", "让天空下雪"})
  void weatherFallsInFrontOfTheClip(String prompt) throws Exception {
    var grey = ClipFootage.write(directory.resolve("grey"), 12, i -> filled(new Yuv(90, 128, 128)));
    var frames = grey.frames(prompt);
    var flakes = unlike(frames.get(3), median(frames.get(3)));
    assertThat(flakes).isBetween(30, WIDTH * HEIGHT / 4);
    assertThat(differences(frames.get(3), frames.get(4))).as("they move").isGreaterThan(20);
  }

  @Test
  void slowMotionShowsTheFirstPartWithFramesInBetween() throws Exception {
    var frames = brightening().frames("in slow motion");
    for (var i = 0; i < FRAMES; i++) {
      assertThat(mean(frames.get(i).y())).isCloseTo(level(i * 0.4), within(0.6));
    }
  }

  @Test
  void aReversedClipBeginsWithItsEnd() throws Exception {
    var frames = brightening().frames("play it in reverse");
    for (var i = 0; i < FRAMES; i++) {
      assertThat(frames.get(i)).usingRecursiveComparison().isEqualTo(uniform(FRAMES - 1 - i));
    }
  }

  @ParameterizedTest
  @CsvSource({"speed up, 1.5", "timelapse, 4", "快进, 4"})
  void aFasterClipBeginsAgainWithoutACut(String prompt, double speed) throws Exception {
    var frames = brightening().frames(prompt);
    assertThat(mean(frames.get(6).y())).isCloseTo(level((int) (6 * speed)), within(0.1));
    var drop = 0.0;
    for (var i = 1; i < FRAMES; i++) {
      drop = Math.max(drop, mean(frames.get(i - 1).y()) - mean(frames.get(i).y()));
    }
    assertThat(drop).as("from 134 to 40").isBetween(1.0, 40.0);
  }

  @Test
  void theCameraMovesOverTheClip() throws Exception {
    var bar = ClipFootage.write(directory.resolve("bar"), FRAMES, i -> bar());
    assertThat(middle(bar.frames("pan right").getFirst())).isGreaterThan(WIDTH / 2 + 15);
    assertThat(middle(bar.frames("pan right").getLast())).isLessThan(WIDTH / 2 - 15);
    assertThat(middle(bar.frames("向左摇镜头").getFirst())).isLessThan(WIDTH / 2 - 15);
    var closer = bar.frames("push in");
    assertThat(bright(closer.getFirst())).isEqualTo(40 * HEIGHT);
    assertThat(bright(closer.getLast())).isGreaterThan(50 * HEIGHT);
    var shaken = bar.frames("handheld camera").stream().mapToInt(EditedClipTest::middle);
    assertThat(shaken.summaryStatistics())
        .satisfies(all -> assertThat(all.getMax() - all.getMin()).isBetween(4, 40));
  }

  @Test
  void whatIsAddedIsSeenInFrontAndTheRestStays() throws Exception {
    var grey =
        ClipFootage.write(directory.resolve("grey"), FRAMES, i -> filled(new Yuv(90, 128, 128)));
    var cat = grey.frames("add a cat").get(20);
    assertThat(seen(cat)).isBetween(WIDTH * HEIGHT / 100, WIDTH * HEIGHT / 6);
    assertThat(middleOfSeen(cat)).as("at the right").isGreaterThan(WIDTH * 6 / 10);
    var left = grey.frames("在左边加一只猫").get(20);
    assertThat(middleOfSeen(left)).isLessThan(WIDTH * 4 / 10);
    var dog = grey.frames("a dog runs through the frame");
    assertThat(Math.abs(middleOfSeen(dog.get(2)) - middleOfSeen(dog.get(8)))).isGreaterThan(8);
  }

  @Test
  void aFrameDependsOnItsIndexAlone() throws Exception {
    var clip = brightening();
    var prompt = "add a dog, make it snow at night, handheld, slow motion";
    var all = clip.frames(prompt);
    var painter = new Painter(clip.spec(prompt), SceneLibrary.bundled());
    for (var i : List.of(40, 3, 17)) {
      var frame = new I420(WIDTH, HEIGHT);
      painter.draw(i, frame);
      assertThat(frame).usingRecursiveComparison().isEqualTo(all.get(i));
    }
  }

  private ClipFootage brightening() throws Exception {
    return ClipFootage.write(directory.resolve("clip"), FRAMES, EditedClipTest::uniform);
  }

  private static double level(double frame) {
    return 40 + 2 * frame;
  }

  private static I420 uniform(int frame) {
    return filled(new Yuv((int) level(frame), 110, 140));
  }

  private static I420 filled(Yuv colour) {
    var image = new I420(WIDTH, HEIGHT);
    image.fill(colour);
    return image;
  }

  private static I420 bar() {
    var image = filled(new Yuv(40, 128, 128));
    for (var i = 0; i < image.y().length; i++) {
      if (Math.abs(i % WIDTH - WIDTH / 2 + 0.5) < 20) {
        image.y()[i] = (byte) 220;
      }
    }
    return image;
  }

  private static int bright(I420 image) {
    var count = 0;
    for (var sample : image.y()) {
      count += (sample & 255) > 130 ? 1 : 0;
    }
    return count;
  }

  private static int middle(I420 image) {
    var sum = 0;
    for (var i = 0; i < image.y().length; i++) {
      sum += (image.y()[i] & 255) > 130 ? i % WIDTH : 0;
    }
    return sum / bright(image);
  }

  private static boolean isSeen(I420 image, int at) {
    return Math.abs((image.y()[at] & 255) - 90) > 6;
  }

  private static int seen(I420 image) {
    var count = 0;
    for (var i = 0; i < image.y().length; i++) {
      count += isSeen(image, i) ? 1 : 0;
    }
    return count;
  }

  private static int middleOfSeen(I420 image) {
    var sum = 0;
    for (var i = 0; i < image.y().length; i++) {
      sum += isSeen(image, i) ? i % WIDTH : 0;
    }
    return sum / seen(image);
  }

  private static int median(I420 image) {
    var sorted = image.y().clone();
    java.util.Arrays.sort(sorted);
    return sorted[sorted.length / 2] & 255;
  }

  private static int unlike(I420 image, int level) {
    var count = 0;
    for (var sample : image.y()) {
      count += Math.abs((sample & 255) - level) > 8 ? 1 : 0;
    }
    return count;
  }

  private static int differences(I420 a, I420 b) {
    var count = 0;
    for (var i = 0; i < a.y().length; i++) {
      count += Math.abs((a.y()[i] & 255) - (b.y()[i] & 255)) > 8 ? 1 : 0;
    }
    return count;
  }

  private static double mean(byte[] plane) {
    long sum = 0;
    for (var sample : plane) {
      sum += sample & 255;
    }
    return sum / (double) plane.length;
  }
}
