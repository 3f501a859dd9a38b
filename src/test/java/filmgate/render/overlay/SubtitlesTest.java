package filmgate.render.overlay;

import static org.assertj.core.api.Assertions.assertThat;

import filmgate.render.overlay.SubtitleTiming.Span;
import filmgate.render.raster.I420;
import filmgate.render.spec.RenderSpec.Size;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SubtitlesTest {
  private static final Size SMALL = new Size(640, 360);

  @Test
  void aSentenceIsShownLongEnoughToBeRead() {
    String english = "I never thought that I would see you here again.";
    Span span = SubtitleTiming.of(List.of(english), 240).getFirst();
    double seconds = (span.end() - span.start()) / 24.0;
    assertThat(english.length() / seconds).isBetween(8.0, 17.0);
    String chinese = "\u6211\u7b49\u4e86\u4f60\u6574\u6574\u4e09\u5e74\u4e86";
    Span wide = SubtitleTiming.of(List.of(chinese), 240).getFirst();
    assertThat(chinese.length() / ((wide.end() - wide.start()) / 24.0)).isBetween(2.5, 5.5);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 5, 24, 48, 240})
  void sentencesFollowEachOtherInsideTheShot(int frames) {
    List<Span> spans = SubtitleTiming.of(List.of("Hi.", "Who are you?", "x".repeat(90)), frames);
    int end = 1;
    for (Span span : spans) {
      assertThat(span.start()).isGreaterThanOrEqualTo(Math.min(end, frames));
      assertThat(span.end()).isLessThanOrEqualTo(frames - 1);
      end = Math.max(end, span.end());
    }
  }

  @Test
  void theFirstAndTheLastFrameAreExact() {
    Subtitles subtitles = new Subtitles(SMALL, List.of("One sentence", "and another one"), 48);
    assertThat(changed(subtitles, 0)).isZero();
    assertThat(changed(subtitles, 47)).isZero();
    assertThat(changed(subtitles, 20)).isPositive();
  }

  @ParameterizedTest
  @ValueSource(ints = {16, 126, 235})
  void whiteTextWithADarkOutlineIsDrawnOverAnyBackground(int background) {
    Size size = new Size(1280, 720);
    I420 image = grey(size, background);
    new Subtitles(size, List.of("Wait! \u522b\u8d70"), 96).draw(image, 30);
    int dark = 0;
    int bright = 0;
    for (byte sample : image.y()) {
      dark += (sample & 255) < 50 ? 1 : 0;
      bright += (sample & 255) > 210 ? 1 : 0;
    }
    assertThat(dark).isGreaterThan(1000);
    assertThat(bright).isGreaterThan(300);
  }

  @Test
  void textWithoutDrawableCharactersIsLeftOut() {
    Subtitles subtitles = new Subtitles(SMALL, List.of("\u0e44\u0e17\u0e22", ""), 48);
    for (int frame = 0; frame < 48; frame++) {
      assertThat(changed(subtitles, frame)).isZero();
    }
  }

  @Test
  void aLongSentenceIsShownInPartsThatFit() {
    Subtitles subtitles =
        new Subtitles(new Size(180, 320), List.of("many words in a row ".repeat(9)), 240);
    I420 early = new I420(180, 320);
    subtitles.draw(early, 20);
    I420 late = new I420(180, 320);
    subtitles.draw(late, 200);
    assertThat(late.y()).isNotEqualTo(early.y());
  }

  private static int changed(Subtitles subtitles, int frame) {
    I420 image = grey(SMALL, 100);
    subtitles.draw(image, frame);
    int count = 0;
    for (byte sample : image.y()) {
      count += sample == 100 ? 0 : 1;
    }
    return count;
  }

  private static I420 grey(Size size, int luma) {
    I420 image = new I420(size.width(), size.height());
    Arrays.fill(image.y(), (byte) luma);
    Arrays.fill(image.u(), (byte) 128);
    Arrays.fill(image.v(), (byte) 128);
    return image;
  }
}
