package filmgate.provider.local;

import filmgate.media.MediaFacts;
import filmgate.text.LocalizedText;
import java.util.Locale;
import java.util.Optional;

/** The limits of reference clips, checked after the fetch: rule R52 in docs/reference/rules.md. */
final class ClipRules {
  static final int SECONDS_MAX_BASE = 10;

  private static final int SECONDS_MIN = 3;
  private static final int SIDE_MIN = 720;
  private static final int SIDE_MAX = 2160;
  private static final double FPS_MIN = 24;
  private static final double FPS_MAX = 60;

  /** Encoders write 23.976 for 24, and durations that are a frame short of a second. */
  private static final double TOLERANCE = 0.05;

  private ClipRules() {}

  /** The violated limit, as a sentence; empty if the clip is valid. */
  static Optional<LocalizedText> violation(MediaFacts facts, boolean base) {
    if (facts.seconds() < SECONDS_MIN - TOLERANCE) {
      return Optional.of(
          new LocalizedText(
                  "The clip lasts {seconds} s; it must last at least 3 s.",
                  "视频时长为 {seconds} 秒，至少需要 3 秒")
              .with("seconds", oneDecimal(facts.seconds())));
    }
    if (base && facts.seconds() > SECONDS_MAX_BASE + TOLERANCE) {
      return Optional.of(
          new LocalizedText(
                  "The clip lasts {seconds} s; a base clip must last 3 to 10 s.",
                  "视频时长为 {seconds} 秒，待编辑视频必须为 3 到 10 秒")
              .with("seconds", oneDecimal(facts.seconds())));
    }
    if (outOfRange(facts.width(), SIDE_MIN, SIDE_MAX)
        || outOfRange(facts.height(), SIDE_MIN, SIDE_MAX)) {
      return Optional.of(
          new LocalizedText(
                  "The clip has {width}x{height} pixels; each side must be 720 to 2160.",
                  "视频尺寸为 {width} × {height} 像素，每边必须在 720 到 2160 之间")
              .with("width", String.valueOf(facts.width()))
              .with("height", String.valueOf(facts.height())));
    }
    return outOfRange(facts.fps(), FPS_MIN - TOLERANCE, FPS_MAX + TOLERANCE)
        ? Optional.of(
            new LocalizedText(
                    "The clip has {rate} frames per second; it must have 24 to 60.",
                    "视频帧率为 {rate}，必须在 24 到 60 之间")
                .with("rate", oneDecimal(facts.fps())))
        : Optional.empty();
  }

  private static String oneDecimal(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }

  private static boolean outOfRange(double value, double min, double max) {
    return value < min || value > max;
  }
}
