package filmgate.api.account;

import filmgate.api.route.ApiRequest;
import filmgate.api.route.ApiResponse;
import filmgate.api.route.ResponseHeaders;
import filmgate.store.AccountQueries;
import filmgate.store.money.Usage;
import filmgate.view.account.UsageView;
import filmgate.view.account.UsageView.UsageGroup;
import filmgate.view.account.UsageView.UsageHeader;
import filmgate.view.account.UsageView.UsageTotals;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** {@code GET /v1/usage}: task counts and spend over a period. */
final class UsageEndpoint {
  /** Separates the names of a group. No model, date, or id contains it. */
  private static final String SEPARATOR = "\n";

  private final AccountQueries accounts;
  private final Clock clock;

  UsageEndpoint(AccountQueries accounts, Clock clock) {
    this.accounts = accounts;
    this.clock = clock;
  }

  ApiResponse.Full usage(ApiRequest call) {
    var body = body(call, UsageParameters.of(call, clock.instant()));
    return ApiResponse.json(body, List.of(ResponseHeaders.PRIVATE));
  }

  private byte[] body(ApiRequest call, UsageParameters parameters) {
    var caller = call.caller();
    var query =
        new Usage.UsageQuery(
            caller.account(),
            switch (parameters.scope()) {
              case KEY -> caller.key();
              case ACCOUNT -> "";
            },
            parameters.model(),
            parameters.from().toEpochMilli(),
            parameters.until().toEpochMilli(),
            new Usage.GroupBy(
                parameters.isGroupedBy("date"),
                parameters.isGroupedBy("key"),
                parameters.isGroupedBy("model")));
    var head =
        new UsageHeader(
            parameters.from().getEpochSecond(),
            parameters.until().getEpochSecond(),
            parameters.zone().getId(),
            parameters.scope().name().toLowerCase(Locale.ROOT),
            accounts.account(caller.account()).map(account -> account.currency()).orElse(""),
            parameters.groups());
    return UsageView.render(head, groups(parameters, accounts.usage(query)));
  }

  private static List<UsageGroup> groups(UsageParameters parameters, List<Usage> all) {
    var groups = new TreeMap<String, UsageGroup>();
    for (var usage : all) {
      var names = names(parameters, usage);
      groups.merge(
          String.join(SEPARATOR, names.values()),
          new UsageGroup(names, UsageTotals.of(usage)),
          (one, other) -> new UsageGroup(one.names(), one.sums().plus(other.sums())));
    }
    return List.copyOf(groups.values());
  }

  private static Map<String, String> names(UsageParameters parameters, Usage usage) {
    var names = new LinkedHashMap<String, String>();
    for (var group : parameters.groups()) {
      names.put(
          group,
          switch (group) {
            case "date" ->
                Instant.ofEpochMilli(usage.quarterMillis())
                    .atZone(parameters.zone())
                    .toLocalDate()
                    .toString();
            case "model" -> usage.model();
            default -> usage.key();
          });
    }
    return names;
  }
}
