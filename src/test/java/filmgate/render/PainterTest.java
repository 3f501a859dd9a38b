package filmgate.render;

import static org.assertj.core.api.Assertions.assertThat;

import filmgate.render.raster.I420;
import filmgate.render.raster.ImageLoader;
import filmgate.render.raster.Yuv;
import filmgate.render.spec.RenderSpec;
import filmgate.render.spec.RenderSpec.FitMode;
import filmgate.render.spec.RenderSpec.Footage;
import filmgate.render.spec.RenderSpec.Reference;
import filmgate.render.spec.RenderSpec.ShotSpec;
import filmgate.render.spec.RenderSpec.Size;
import filmgate.render.spec.RenderSpec.SourceMedia;
import filmgate.render.spec.RenderSpec.Still;
import filmgate.render.spec.RenderSpec.Style;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PainterTest {
  private static final Size SMALL = new Size(320, 180);
  private static final Style STYLE = new Style(5, false, false, "kling-v3 std");

  @TempDir Path directory;

  @Test
  void aFrameDependsOnTheSpecificationAndItsIndexAlone() {
    RenderSpec spec = video(SourceMedia.NONE, STYLE, Shots.ofSeconds(2, "a night in the city"));
    I420 late = frame(painter(spec), 30);
    Painter other = painter(spec);
    frame(other, 47);
    assertThat(frame(other, 30).y()).isEqualTo(late.y());
    assertThat(frame(other, 31).y()).isNotEqualTo(late.y());
    RenderSpec reseeded =
        video(SourceMedia.NONE, new Style(6, false, false, "kling-v3 std"), spec.shots());
    assertThat(frame(painter(reseeded), 30).y()).isNotEqualTo(late.y());
  }

  @Test
  void everyFrameMovesAndIsNeitherBlackNorWhite() {
    Painter painter = painter(video(SourceMedia.NONE, STYLE, Shots.ofSeconds(1, "一只猫在草地上奔跑")));
    I420 before = frame(painter, 0);
    for (int i = 1; i < RenderSpec.FRAMES_PER_SECOND; i++) {
      I420 now = frame(painter, i);
      assertThat(difference(before, now)).isBetween(0.05, 14.0);
      assertThat(mean(now)).isBetween(25.0, 225.0);
      before = now;
    }
  }

  @Test
  void shotsAreCutExactlyWhereTheyBegin() {
    Painter painter =
        painter(
            video(
                SourceMedia.NONE,
                STYLE,
                Shots.ofSeconds(1, "sunset at the beach"),
                Shots.ofSeconds(2, "a snowy mountain"),
                Shots.ofSeconds(1, "rain at night")));
    List<Integer> cuts = new ArrayList<>();
    I420 before = frame(painter, 0);
    for (int i = 1; i < 4 * RenderSpec.FRAMES_PER_SECOND; i++) {
      I420 now = frame(painter, i);
      if (difference(before, now) > 15) {
        cuts.add(i);
      }
      before = now;
    }
    assertThat(cuts).containsExactly(24, 72);
  }

  @Test
  void theFirstAndLastFrameAreTheImagesThemselves() throws Exception {
    I420 first = image(320, 180, 3);
    I420 last = image(320, 180, 90);
    SourceMedia media = media(raw("a", first), raw("b", last));
    Painter painter =
        painter(video(media, new Style(5, false, true, ""), Shots.ofSeconds(1, "a dog")));
    assertThat(frame(painter, 0)).usingRecursiveComparison().isEqualTo(first);
    assertThat(frame(painter, 23)).usingRecursiveComparison().isEqualTo(last);
    assertThat(difference(frame(painter, 0), frame(painter, 12))).isGreaterThan(1);
  }

  @Test
  void theImagesAreExactWithAnyCameraAndWeather() throws Exception {
    I420 first = image(320, 180, 3);
    I420 last = image(320, 180, 90);
    Still opening = raw("a", first);
    Still closing = raw("b", last);
    for (String prompt :
        List.of("heavy rain, the camera pans left", "day turns into night, zoom out", "手持镜头，下雪")) {
      Painter painter =
          painter(
              video(
                  media(opening, closing),
                  STYLE,
                  Shots.ofSeconds(1, prompt),
                  Shots.ofSeconds(1, ""),
                  Shots.ofSeconds(1, prompt)));
      assertThat(frame(painter, 0)).usingRecursiveComparison().isEqualTo(first);
      assertThat(frame(painter, 71)).usingRecursiveComparison().isEqualTo(last);
      Painter alone =
          painter(video(media(new Still.NoStill(), closing), STYLE, Shots.ofSeconds(1, prompt)));
      assertThat(frame(alone, 23)).usingRecursiveComparison().isEqualTo(last);
    }
  }

  @Test
  void aImageOfAnotherShapeIsCutOrPadded() {
    I420 tall = new I420(100, 200);
    tall.fill(new Yuv(200, 90, 160));
    I420 padded = ImageLoader.fit(tall, SMALL, FitMode.PAD);
    assertThat(padded.y()[90 * 320] & 255).isEqualTo(16);
    assertThat(padded.y()[90 * 320 + 160] & 255).isEqualTo(200);
    I420 cut = ImageLoader.fit(tall, SMALL, FitMode.CROP);
    assertThat(cut.y()).containsOnly((byte) 200);
    assertThat(cut.u()).containsOnly((byte) 90);
  }

  @Test
  void cardsAndWatermarkAreSeen() throws Exception {
    ShotSpec shot = Shots.ofSeconds(1, "a dog");
    I420 plain = frame(painter(video(SourceMedia.NONE, STYLE, shot)), 12);
    Style marked = new Style(5, false, true, "kling-v3 std");
    I420 mark = frame(painter(video(SourceMedia.NONE, marked, shot)), 12);
    assertThat(difference(plain, mark)).isGreaterThan(0.05);
    Reference card = new Reference("@dog", raw("dog", image(60, 80, 1)));
    Reference missing = new Reference("clip 1", new Still.MissingStill("not available"));
    SourceMedia media =
        new SourceMedia(
            new Still.MissingStill("not available"),
            new Still.NoStill(),
            new Footage.NoFootage(),
            List.of(card, missing),
            FitMode.CROP);
    I420 cards = frame(painter(video(media, STYLE, shot)), 12);
    assertThat(difference(plain, cards)).isGreaterThan(1);
  }

  @Test
  void theFramesOfAClipAreShownInOrder() throws Exception {
    Path file = directory.resolve("clip");
    for (int i = 0; i < 24; i++) {
      append(file, image(64, 36, i * 8));
    }
    Footage base = new Footage.RawFootage(file, 64, 36, 24);
    SourceMedia media =
        new SourceMedia(new Still.NoStill(), new Still.NoStill(), base, List.of(), FitMode.CROP);
    Painter painter = painter(video(media, STYLE, Shots.ofSeconds(1, "")));
    I420 expected = ImageLoader.fit(image(64, 36, 80), SMALL, FitMode.CROP);
    I420 shown = frame(painter, 10);
    int middle = 60 * 320;
    assertThat(java.util.Arrays.copyOfRange(shown.y(), middle, middle + 320))
        .isEqualTo(java.util.Arrays.copyOfRange(expected.y(), middle, middle + 320));
  }

  private static Painter painter(RenderSpec spec) {
    return new Painter(spec, SceneLibrary.bundled());
  }

  private static RenderSpec video(SourceMedia media, Style style, ShotSpec... shots) {
    return video(media, style, List.of(shots));
  }

  private static RenderSpec video(SourceMedia media, Style style, List<ShotSpec> shots) {
    return new RenderSpec(SMALL, shots, media, style);
  }

  private static SourceMedia media(Still first, Still last) {
    return new SourceMedia(first, last, new Footage.NoFootage(), List.of(), FitMode.PAD);
  }

  private Still raw(String name, I420 image) throws Exception {
    Path file = directory.resolve(name);
    append(file, image);
    return new Still.RawStill(file, image.width(), image.height());
  }

  private static void append(Path file, I420 image) throws Exception {
    try (OutputStream out =
        Files.newOutputStream(
            file,
            java.nio.file.StandardOpenOption.CREATE,
            java.nio.file.StandardOpenOption.APPEND)) {
      out.write(image.y());
      out.write(image.u());
      out.write(image.v());
    }
  }

  private static I420 image(int width, int height, int shift) {
    I420 image = new I420(width, height);
    image.fill(new Yuv(128, 110 + shift % 30, 140));
    for (int i = 0; i < image.y().length; i++) {
      int value = 60 + ((i % width) * 100 / width) + (i / width + shift) % 64;
      image.y()[i] = (byte) value;
    }
    return image;
  }

  private static I420 frame(Painter painter, int index) {
    I420 image = new I420(SMALL.width(), SMALL.height());
    painter.draw(index, image);
    return image;
  }

  private static double difference(I420 a, I420 b) {
    long sum = 0;
    for (int i = 0; i < a.y().length; i++) {
      sum += Math.abs((a.y()[i] & 255) - (b.y()[i] & 255));
    }
    return sum / (double) a.y().length;
  }

  private static double mean(I420 image) {
    long sum = 0;
    for (byte sample : image.y()) {
      sum += sample & 255;
    }
    return sum / (double) image.y().length;
  }
}
