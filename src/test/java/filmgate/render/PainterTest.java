package filmgate.render;

import static org.assertj.core.api.Assertions.assertThat;

import filmgate.render.FilmSpec.Card;
import filmgate.render.FilmSpec.Fit;
import filmgate.render.FilmSpec.Footage;
import filmgate.render.FilmSpec.Media;
import filmgate.render.FilmSpec.Shot;
import filmgate.render.FilmSpec.Size;
import filmgate.render.FilmSpec.Still;
import filmgate.render.FilmSpec.Style;
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

  @TempDir Path folder;

  @Test
  void aFrameDependsOnTheSpecificationAndItsIndexAlone() {
    FilmSpec spec = film(Media.NONE, STYLE, Shot.ofSeconds(2, "a night in the city"));
    I420 late = frame(new Painter(spec), 30);
    Painter other = new Painter(spec);
    frame(other, 47);
    assertThat(frame(other, 30).y()).isEqualTo(late.y());
    assertThat(frame(other, 31).y()).isNotEqualTo(late.y());
    FilmSpec reseeded = film(Media.NONE, new Style(6, false, false, "kling-v3 std"), spec.shots());
    assertThat(frame(new Painter(reseeded), 30).y()).isNotEqualTo(late.y());
  }

  @Test
  void everyFrameMovesAndIsNeitherBlackNorWhite() {
    Painter painter = new Painter(film(Media.NONE, STYLE, Shot.ofSeconds(1, "一只猫在草地上奔跑")));
    I420 before = frame(painter, 0);
    for (int i = 1; i < painter.frames(); i++) {
      I420 now = frame(painter, i);
      assertThat(difference(before, now)).isBetween(0.05, 12.0);
      assertThat(mean(now)).isBetween(25.0, 225.0);
      before = now;
    }
  }

  @Test
  void shotsAreCutExactlyWhereTheyBegin() {
    Painter painter =
        new Painter(
            film(
                Media.NONE,
                STYLE,
                Shot.ofSeconds(1, "sunset at the beach"),
                Shot.ofSeconds(2, "a snowy mountain"),
                Shot.ofSeconds(1, "rain at night")));
    List<Integer> cuts = new ArrayList<>();
    I420 before = frame(painter, 0);
    for (int i = 1; i < painter.frames(); i++) {
      I420 now = frame(painter, i);
      if (difference(before, now) > 15) {
        cuts.add(i);
      }
      before = now;
    }
    assertThat(cuts).containsExactly(24, 72);
  }

  @Test
  void theFirstAndLastFrameAreThePicturesThemselves() throws Exception {
    I420 first = picture(320, 180, 3);
    I420 last = picture(320, 180, 90);
    Media media = media(raw("a", first), raw("b", last));
    Painter painter =
        new Painter(film(media, new Style(5, false, true, ""), Shot.ofSeconds(1, "a dog")));
    assertThat(frame(painter, 0)).usingRecursiveComparison().isEqualTo(first);
    assertThat(frame(painter, 23)).usingRecursiveComparison().isEqualTo(last);
    assertThat(difference(frame(painter, 0), frame(painter, 12))).isGreaterThan(1);
  }

  @Test
  void aPictureOfAnotherShapeIsCutOrPadded() {
    I420 tall = new I420(100, 200);
    tall.fill(new Yuv(200, 90, 160));
    I420 padded = Pictures.fit(tall, SMALL, Fit.PAD);
    assertThat(padded.y()[90 * 320] & 255).isEqualTo(16);
    assertThat(padded.y()[90 * 320 + 160] & 255).isEqualTo(200);
    I420 cut = Pictures.fit(tall, SMALL, Fit.CROP);
    assertThat(cut.y()).containsOnly((byte) 200);
    assertThat(cut.u()).containsOnly((byte) 90);
  }

  @Test
  void cardsAndWatermarkAreSeen() throws Exception {
    Shot shot = Shot.ofSeconds(1, "a dog");
    I420 plain = frame(new Painter(film(Media.NONE, STYLE, shot)), 12);
    Style marked = new Style(5, false, true, "kling-v3 std");
    I420 mark = frame(new Painter(film(Media.NONE, marked, shot)), 12);
    assertThat(difference(plain, mark)).isGreaterThan(0.05);
    Card card = new Card("@dog", raw("dog", picture(60, 80, 1)));
    Card missing = new Card("clip 1", new Still.Missing("not available"));
    Media media =
        new Media(
            new Still.Missing("not available"),
            new Still.None(),
            new Footage.None(),
            List.of(card, missing),
            Fit.CROP);
    I420 cards = frame(new Painter(film(media, STYLE, shot)), 12);
    assertThat(difference(plain, cards)).isGreaterThan(1);
  }

  @Test
  void theFramesOfAClipAreShownInOrder() throws Exception {
    Path file = folder.resolve("clip");
    for (int i = 0; i < 24; i++) {
      append(file, picture(64, 36, i * 8));
    }
    Footage base = new Footage.Raw(file, 64, 36, 24);
    Media media = new Media(new Still.None(), new Still.None(), base, List.of(), Fit.CROP);
    Painter painter = new Painter(film(media, STYLE, Shot.ofSeconds(1, "snow")));
    I420 expected = Pictures.fit(picture(64, 36, 80), SMALL, Fit.CROP);
    I420 shown = frame(painter, 10);
    int middle = 60 * 320;
    assertThat(java.util.Arrays.copyOfRange(shown.y(), middle, middle + 320))
        .isEqualTo(java.util.Arrays.copyOfRange(expected.y(), middle, middle + 320));
  }

  private static FilmSpec film(Media media, Style style, Shot... shots) {
    return film(media, style, List.of(shots));
  }

  private static FilmSpec film(Media media, Style style, List<Shot> shots) {
    return new FilmSpec(SMALL, shots, media, style);
  }

  private static Media media(Still first, Still last) {
    return new Media(first, last, new Footage.None(), List.of(), Fit.PAD);
  }

  private Still raw(String name, I420 picture) throws Exception {
    Path file = folder.resolve(name);
    append(file, picture);
    return new Still.Raw(file, picture.width(), picture.height());
  }

  private static void append(Path file, I420 picture) throws Exception {
    try (OutputStream out =
        Files.newOutputStream(
            file,
            java.nio.file.StandardOpenOption.CREATE,
            java.nio.file.StandardOpenOption.APPEND)) {
      out.write(picture.y());
      out.write(picture.u());
      out.write(picture.v());
    }
  }

  private static I420 picture(int width, int height, int shift) {
    I420 picture = new I420(width, height);
    picture.fill(new Yuv(128, 110 + shift % 30, 140));
    for (int i = 0; i < picture.y().length; i++) {
      int value = 60 + ((i % width) * 100 / width) + (i / width + shift) % 64;
      picture.y()[i] = (byte) value;
    }
    return picture;
  }

  private static I420 frame(Painter painter, int index) {
    I420 picture = new I420(SMALL.width(), SMALL.height());
    painter.draw(index, picture);
    return picture;
  }

  private static double difference(I420 a, I420 b) {
    long sum = 0;
    for (int i = 0; i < a.y().length; i++) {
      sum += Math.abs((a.y()[i] & 255) - (b.y()[i] & 255));
    }
    return sum / (double) a.y().length;
  }

  private static double mean(I420 picture) {
    long sum = 0;
    for (byte sample : picture.y()) {
      sum += sample & 255;
    }
    return sum / (double) picture.y().length;
  }
}
