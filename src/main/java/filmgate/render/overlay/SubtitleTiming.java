package filmgate.render.overlay;

import filmgate.render.spec.RenderSpec;
import java.util.ArrayList;
import java.util.List;

/** When subtitles are shown: long enough to be read, one after the other, within the shot. */
final class SubtitleTiming {
  private static final double LETTERS_PER_SECOND = 15;
  private static final double IDEOGRAPHS_PER_SECOND = 5;
  private static final double SECONDS_MIN = 1.2;
  private static final double BEFORE = 0.35;
  private static final double GAP = 0.12;
  private static final double STRETCH_MAX = 1.6;

  private SubtitleTiming() {}

  /** From frame {@code start} of the shot up to, but not including, frame {@code end}. */
  record Span(int start, int end) {}

  /** The spans of the texts in a shot of {@code frames}; never its first or its last frame. */
  static List<Span> of(List<String> texts, int frames) {
    double seconds = frames / (double) RenderSpec.FRAMES_PER_SECOND;
    double before = Math.min(BEFORE, seconds / 10);
    double needed = texts.stream().mapToDouble(text -> seconds(text) + GAP).sum();
    double stretch = Math.min(STRETCH_MAX, (seconds - before) / Math.max(needed, 1e-9));
    double time = before;
    var spans = new ArrayList<Span>();
    var free = 1;
    for (var text : texts) {
      double length = (seconds(text) + GAP) * stretch;
      var start = Math.max(free, frame(time));
      var end = Math.max(start + 1, frame(time + length - GAP * Math.min(1, stretch)));
      spans.add(new Span(start, Math.min(frames - 1, end)));
      free = Math.max(free, spans.getLast().end());
      time += length;
    }
    return spans;
  }

  private static int frame(double seconds) {
    return (int) Math.round(seconds * RenderSpec.FRAMES_PER_SECOND);
  }

  /** The time to read a text. */
  private static double seconds(String text) {
    double wide = text.codePoints().filter(SubtitleTiming::isWide).count();
    double narrow = text.codePointCount(0, text.length()) - wide;
    return Math.max(SECONDS_MIN, wide / IDEOGRAPHS_PER_SECOND + narrow / LETTERS_PER_SECOND);
  }

  private static boolean isWide(int point) {
    return Character.isIdeographic(point) || (point >= 0x3040 && point < 0x3100);
  }
}
