package filmgate.config;

import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/**
 * Sizes as people write them: {@code 1024}, {@code 20 MB} (powers of 1000), {@code 1GiB} (1024).
 */
final class ByteSize {
  private static final Pattern WRITTEN =
      Pattern.compile("([0-9]{1,15}) ?([kmgt]?)(i?)(b?)", Pattern.CASE_INSENSITIVE);
  private static final String POWERS = "kmgt";
  private static final List<String> BINARY_UNITS = List.of("TiB", "GiB", "MiB", "KiB");

  private ByteSize() {}

  /** The number of bytes, or none when the text is no size or too large to count. */
  static OptionalLong parse(String text) {
    var match = WRITTEN.matcher(text);
    if (!match.matches() || (match.group(2).isEmpty() && !match.group(3).isEmpty())) {
      return OptionalLong.empty();
    }
    var unit = match.group(2).toLowerCase(Locale.ROOT);
    var power = unit.isEmpty() ? 0 : POWERS.indexOf(unit) + 1;
    var step = match.group(3).isEmpty() ? 1000L : 1024L;
    var bytes = Long.parseLong(match.group(1));
    try {
      for (var i = 0; i < power; i++) {
        bytes = Math.multiplyExact(bytes, step);
      }
    } catch (ArithmeticException _) {
      return OptionalLong.empty();
    }
    return OptionalLong.of(bytes);
  }

  /** The size in the largest binary unit that leaves a whole number. */
  static String format(long bytes) {
    var unit = 1L << 40;
    for (var name : BINARY_UNITS) {
      if (bytes >= unit && bytes % unit == 0) {
        return bytes / unit + name;
      }
      unit >>= 10;
    }
    return Long.toString(bytes);
  }
}
