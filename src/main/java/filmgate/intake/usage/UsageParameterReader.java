package filmgate.intake.usage;

import filmgate.intake.usage.UsageParameters.InvalidParameters;
import filmgate.intake.usage.UsageParameters.ParametersRead;
import filmgate.intake.usage.UsageParameters.ValidParameters;
import filmgate.store.money.Usage;
import filmgate.text.LocalizedText;
import filmgate.text.Reason;
import filmgate.text.TimeText;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Reads the parameters of usage, whose names differ between the API and the command line.
 *
 * @param values the value under a name; empty if it is absent
 */
public record UsageParameterReader(Names names, Function<String, Optional<String>> values) {
  private static final int DAYS_MAX = 31;
  private static final int DAYS = 7;
  private static final Duration QUARTER = Duration.ofMillis(Usage.QUARTER_MILLIS);

  private static final LocalizedText EXPECTED_GROUPS =
      new LocalizedText(
          "must be none, or a comma-separated list of model, date, and key",
          "必须是 none，或以逗号分隔的 model、date、key");

  /** The names of the parameters. */
  public record Names(String start, String end, String tz, String model, String groupBy) {
    /** The names of the query parameters. */
    public static final Names OF_QUERY = new Names("start", "end", "tz", "model", "group_by");

    /** The names of the options. */
    public static final Names OF_OPTIONS =
        new Names("--from", "--to", "--tz", "--model", "--group-by");
  }

  /** The parameters. Default: the last seven days. */
  public ParametersRead read(Instant now) {
    var zone = TimeText.zone(values.apply(names.tz()).filter(t -> !t.isEmpty()).orElse("UTC"));
    return zone.isPresent()
        ? read(now, zone.get())
        : UsageParameters.invalid(names.tz(), Reason.INVALID_VALUE, TimeText.EXPECTED_ZONE);
  }

  private ParametersRead read(Instant now, ZoneId zone) {
    var endText = values.apply(names.end());
    var end = endText.map(text -> TimeText.end(text, zone)).orElse(Optional.of(now));
    if (end.isEmpty()) {
      return UsageParameters.invalid(names.end(), Reason.INVALID_VALUE, TimeText.EXPECTED);
    }
    var until = end.get();
    var start =
        values
            .apply(names.start())
            .map(text -> TimeText.start(text, zone))
            .orElseGet(() -> Optional.of(until.minus(Duration.ofDays(DAYS))));
    return start.isEmpty()
        ? UsageParameters.invalid(names.start(), Reason.INVALID_VALUE, TimeText.EXPECTED)
        : read(start.get(), until, zone);
  }

  private ParametersRead read(Instant from, Instant until, ZoneId zone) {
    if (!from.isBefore(until)) {
      return outOfRange("must be before {end}", "必须早于 {end}");
    }
    if (from.atZone(zone).plusDays(DAYS_MAX).toInstant().isBefore(until)) {
      return outOfRange("must be at most 31 days before {end}", "与 {end} 的间隔不能超过 31 天");
    }
    var text = values.apply(names.groupBy()).orElse("none");
    var groups =
        text.equals("none") || text.isEmpty() ? List.<String>of() : List.of(text.split(",", -1));
    if (!UsageParameters.GROUPS.containsAll(groups)) {
      return UsageParameters.invalid(names.groupBy(), Reason.INVALID_VALUE, EXPECTED_GROUPS);
    }
    return new ValidParameters(
        new UsageParameters(
            floor(from),
            floor(until.plus(QUARTER).minusMillis(1)),
            zone,
            values.apply(names.model()).orElse(""),
            UsageParameters.GROUPS.stream().filter(groups::contains).toList()));
  }

  private InvalidParameters outOfRange(String en, String zh) {
    var expected = new LocalizedText(en, zh).with("end", names.end());
    return UsageParameters.invalid(names.start(), Reason.OUT_OF_RANGE, expected);
  }

  private static Instant floor(Instant time) {
    return Instant.ofEpochMilli(time.toEpochMilli() / QUARTER.toMillis() * QUARTER.toMillis());
  }
}
