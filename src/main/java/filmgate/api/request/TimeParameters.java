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
  private static final String LEAP_YEAR =
      "([0-9]{2}(0[48]|[2468][048]|[13579][26])|([02468][048]|[13579][26])00)";

  /** Every date that exists. */
  private static final String DATE =
      "[0-9]{4}-((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)"
          + "|02-(0[1-9]|1[0-9]|2[0-8]))|"
          + LEAP_YEAR
          + "-02-29";

  /** A date, or seconds since 1970. */
  public static final Schema SCHEMA = Schema.matching("^([0-9]{1,10}|" + DATE + ")$");

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
