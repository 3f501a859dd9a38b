package filmgate.config;

import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/** Parses sizes such as {@code 1024}, {@code 20 MB} (1000²), and {@code 1GiB} (1024³). */
final class ByteSize {
  private static final Pattern SIZE =
      Pattern.compile("([0-9]{1,15}) ?([kmgt]?)(i?)(b?)", Pattern.CASE_INSENSITIVE);
  private static final String POWERS = "kmgt";
  private static final List<String> BINARY_UNITS = List.of("TiB", "GiB", "MiB", "KiB");

  private ByteSize() {}

  /** The number of bytes; empty if the text is not a valid size or is too large. */
  static OptionalLong parse(String text) {
    var match = SIZE.matcher(text);
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

  /** The size in the largest binary unit that gives an integer. */
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
