package filmgate.api.request;

import filmgate.api.error.InvalidParameter;
import filmgate.api.route.ApiRequest;
import filmgate.json.Schema;
import filmgate.text.Reason;
import filmgate.text.TimeText;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.BiFunction;

/** Query parameters that are points in time: a date, or seconds since 1970. */
public final class TimeParameters {
  /** A date or seconds; some dates of the pattern do not exist. */
  public static final Schema SCHEMA =
      Schema.matching("^([0-9]{1,10}|[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01]))$");

  private TimeParameters() {}

  /** The start of a period. A date is the first moment of that day. */
  public static Optional<Instant> fromOf(ApiRequest call, String name, ZoneId zone) {
    return at(call, name, zone, TimeText::start);
  }

  /** The exclusive end of a period. A date includes that day. */
  public static Optional<Instant> untilOf(ApiRequest call, String name, ZoneId zone) {
    return at(call, name, zone, TimeText::end);
  }

  private static Optional<Instant> at(
      ApiRequest call,
      String name,
      ZoneId zone,
      BiFunction<String, ZoneId, Optional<Instant>> parse) {
    return call.query(name)
        .map(
            text ->
                parse
                    .apply(text, zone)
                    .orElseThrow(
                        () ->
                            InvalidParameter.of(
                                name,
                                Reason.INVALID_VALUE,
                                TimeText.EXPECTED.en(),
                                TimeText.EXPECTED.zh())));
  }
}
