package filmgate.api.request;

import filmgate.api.route.ApiRequest;
import filmgate.text.Reason;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/** Points in time of a query: a date, or seconds since 1970. */
public final class TimeParameters {
  private static final String SHAPES = "a date, as 2026-11-21, or seconds since 1970";

  private TimeParameters() {}

  /** When the parameter says that something begins: a date is the first moment of that day. */
  public static Optional<Instant> fromOf(ApiRequest call, String name, ZoneId zone) {
    return at(call, name, zone, 0);
  }

  /** When it says that something ends, not included: a date is the last moment of that day. */
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
      // Said below, as for any other text that is no time.
    }
    throw ApiRequest.invalid(name, Reason.INVALID_VALUE, SHAPES);
  }

  /** The zone that the parameter names; UTC when it is absent. */
  public static ZoneId zone(ApiRequest call, String name) {
    try {
      return ZoneId.of(call.query(name).filter(text -> !text.isEmpty()).orElse("UTC"));
    } catch (DateTimeException _) {
      throw ApiRequest.invalid(name, Reason.INVALID_VALUE, "a time zone, as UTC or Asia/Shanghai");
    }
  }
}
