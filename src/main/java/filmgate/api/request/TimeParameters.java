package filmgate.api.request;

import filmgate.api.error.InvalidParameter;
import filmgate.api.route.ApiRequest;
import filmgate.json.Schema;
import filmgate.text.Reason;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/** Query parameters that are points in time: a date, or seconds since 1970. */
public final class TimeParameters {
  /** A date or seconds; some dates of the pattern do not exist. */
  public static final Schema SCHEMA =
      Schema.matching("^([0-9]{1,10}|[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01]))$");

  private TimeParameters() {}

  /** The start of a period. A date is the first moment of that day. */
  public static Optional<Instant> fromOf(ApiRequest call, String name, ZoneId zone) {
    return at(call, name, zone, 0);
  }

  /** The exclusive end of a period. A date includes that day. */
  public static Optional<Instant> untilOf(ApiRequest call, String name, ZoneId zone) {
    return at(call, name, zone, 1);
  }

  private static Optional<Instant> at(ApiRequest call, String name, ZoneId zone, int days) {
    var text = call.query(name);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    if (text.get().matches("[0-9]{1,10}")) {
      return Optional.of(Instant.ofEpochSecond(Long.parseLong(text.get())));
    }
    try {
      if (text.get().matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")) {
        var date = LocalDate.parse(text.get()).plusDays(days);
        return Optional.of(date.atStartOfDay(zone).toInstant());
      }
    } catch (DateTimeException _) {
      // Reported below, like any other invalid value.
    }
    throw InvalidParameter.of(
        name,
        Reason.INVALID_VALUE,
        "must be a date such as 2026-11-21, or seconds since 1970",
        "必须是日期（如 2026-11-21）或自 1970 年起的秒数");
  }

  /** The time zone in the parameter, or UTC if it is absent. */
  public static ZoneId zone(ApiRequest call, String name) {
    try {
      return ZoneId.of(call.query(name).filter(text -> !text.isEmpty()).orElse("UTC"));
    } catch (DateTimeException _) {
      throw InvalidParameter.of(
          name,
          Reason.INVALID_VALUE,
          "must be a time zone such as UTC or Asia/Shanghai",
          "必须是时区，如 UTC 或 Asia/Shanghai");
    }
  }
}
