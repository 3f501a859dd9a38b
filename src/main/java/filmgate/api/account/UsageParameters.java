package filmgate.api.account;

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
 * What {@code GET /v1/usage} was asked.
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

  /** Whose tasks are meant. */
  enum UsageScope {
    KEY,
    ACCOUNT
  }

  /** The question of a call; with nothing said the key's last seven days. */
  static UsageParameters of(ApiRequest call, Instant now) {
    var zone = TimeParameters.zone(call, "tz");
    var until = TimeParameters.untilOf(call, "end", zone).orElse(now);
    var from =
        TimeParameters.fromOf(call, "start", zone).orElse(until.minus(Duration.ofDays(DAYS)));
    if (!from.isBefore(until)) {
      throw ApiRequest.invalid("start", Reason.OUT_OF_RANGE, "before end");
    }
    if (from.atZone(zone).plusDays(DAYS_MAX).toInstant().isBefore(until)) {
      throw ApiRequest.invalid("start", Reason.OUT_OF_RANGE, "at most 31 days before end");
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
      default -> throw ApiRequest.invalid("scope", Reason.INVALID_VALUE, "key or account");
    };
  }

  private static Set<String> groups(ApiRequest call) {
    var text = call.query("group_by").orElse("none");
    var groups = new LinkedHashSet<>(List.of(text.split(",", -1)));
    if (text.equals("none") || text.isEmpty()) {
      return Set.of();
    }
    if (!GROUPS.containsAll(groups)) {
      throw ApiRequest.invalid("group_by", Reason.INVALID_VALUE, "none, or some of model,date,key");
    }
    return groups;
  }

  boolean isGroupedBy(String group) {
    return groups.contains(group);
  }
}
