package filmgate.text;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/** Points in time as people write them: a date, or seconds since 1970. */
public final class TimeText {
  /** Continues a sentence that begins with the name of the value. */
  public static final LocalizedText EXPECTED =
      new LocalizedText(
          "must be a date such as 2026-11-21, or seconds since 1970",
          "必须是日期（如 2026-11-21）或自 1970 年起的秒数");

  /** The same for a time zone. */
  public static final LocalizedText EXPECTED_ZONE =
      new LocalizedText(
          "must be a time zone such as UTC or Asia/Shanghai", "必须是时区，如 UTC 或 Asia/Shanghai");

  private TimeText() {}

  /** The start of a period, where a date is its first moment; empty if the text is invalid. */
  public static Optional<Instant> start(String text, ZoneId zone) {
    return parse(text, zone, 0);
  }

  /** The exclusive end of a period, where a date includes that day; empty if it is invalid. */
  public static Optional<Instant> end(String text, ZoneId zone) {
    return parse(text, zone, 1);
  }

  private static Optional<Instant> parse(String text, ZoneId zone, int days) {
    if (text.matches("[0-9]{1,10}")) {
      return Optional.of(Instant.ofEpochSecond(Long.parseLong(text)));
    }
    if (!text.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.parse(text).plusDays(days).atStartOfDay(zone).toInstant());
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }

  /** The time zone with this name; empty if there is none. */
  public static Optional<ZoneId> zone(String text) {
    try {
      return Optional.of(ZoneId.of(text));
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }
}
