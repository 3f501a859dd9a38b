package filmgate.api.account;

import filmgate.api.error.InvalidParameter;
import filmgate.api.request.TimeParameters;
import filmgate.api.route.ApiRequest;
import filmgate.store.money.Usage;
import filmgate.text.Reason;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The parameters of {@code GET /v1/usage}.
 *
 * @param from included; a whole quarter of an hour
 * @param until not included; a whole quarter of an hour
 * @param groups of {@code date}, {@code model}, {@code key}, in this order
 */
record UsageParameters(
    Instant from, Instant until, ZoneId zone, UsageScope scope, String model, List<String> groups) {
  static final int DAYS_MAX = 31;
  private static final int DAYS = 7;
  private static final List<String> GROUPS = List.of("date", "model", "key");
  private static final Duration QUARTER = Duration.ofMillis(Usage.QUARTER_MILLIS);

  /** The owner of the tasks. */
  enum UsageScope {
    KEY,
    ACCOUNT
  }

  /** The parameters of a request. Default: the last seven days of the key. */
  static UsageParameters of(ApiRequest call, Instant now) {
    var zone = TimeParameters.zone(call, "tz");
    var until = TimeParameters.untilOf(call, "end", zone).orElse(now);
    var from =
        TimeParameters.fromOf(call, "start", zone).orElse(until.minus(Duration.ofDays(DAYS)));
    if (!from.isBefore(until)) {
      throw InvalidParameter.of("start", Reason.OUT_OF_RANGE, "must be before end", "必须早于 end");
    }
    if (from.atZone(zone).plusDays(DAYS_MAX).toInstant().isBefore(until)) {
      throw InvalidParameter.of(
          "start", Reason.OUT_OF_RANGE, "must be at most 31 days before end", "与 end 的间隔不能超过 31 天");
    }
    var groups = groups(call);
    return new UsageParameters(
        floor(from),
        floor(until.plus(QUARTER).minusMillis(1)),
        zone,
        scope(call),
        call.query("model").orElse(""),
        GROUPS.stream().filter(groups::contains).toList());
  }

  private static Instant floor(Instant time) {
    return Instant.ofEpochMilli(time.toEpochMilli() / QUARTER.toMillis() * QUARTER.toMillis());
  }

  private static UsageScope scope(ApiRequest call) {
    return switch (call.query("scope").orElse("key")) {
      case "key" -> UsageScope.KEY;
      case "account" -> UsageScope.ACCOUNT;
      default ->
          throw InvalidParameter.of(
              "scope", Reason.INVALID_VALUE, "must be key or account", "必须是 key 或 account");
    };
  }

  private static Set<String> groups(ApiRequest call) {
    var text = call.query("group_by").orElse("none");
    var groups = new LinkedHashSet<>(List.of(text.split(",", -1)));
    if (text.equals("none") || text.isEmpty()) {
      return Set.of();
    }
    if (!GROUPS.containsAll(groups)) {
      throw InvalidParameter.of(
          "group_by",
          Reason.INVALID_VALUE,
          "must be none, or a comma-separated list of model, date, and key",
          "必须是 none，或以逗号分隔的 model、date、key");
    }
    return groups;
  }

  boolean isGroupedBy(String group) {
    return groups.contains(group);
  }
}
