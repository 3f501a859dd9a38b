package filmgate.api.account;

import filmgate.api.auth.RateLimiter;
import filmgate.api.error.ApiError;
import filmgate.api.error.ApiException;
import filmgate.api.route.ApiRequest;
import filmgate.api.route.ApiResponse;
import filmgate.api.route.Endpoint;
import filmgate.api.route.ResponseHeaders;
import filmgate.store.AccountQueries;
import filmgate.store.money.Usage;
import filmgate.view.account.UsageView;
import filmgate.view.account.UsageView.UsageGroup;
import filmgate.view.account.UsageView.UsageHeader;
import filmgate.view.account.UsageView.UsageTotals;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.PreEncodedHttpField;

/**
 * {@code GET /v1/usage}: task counts and spend over a period. Limited to 60 requests a minute per
 * key; responses are cached for 60 seconds.
 */
final class UsageEndpoint implements Endpoint {
  private static final long PER_MINUTE = 60;
  private static final Duration CACHE_TIME = Duration.ofSeconds(60);
  private static final int RESPONSES_MAX = 1_000;
  private static final HttpField HIT = new PreEncodedHttpField("X-Usage-Cache", "hit");
  private static final HttpField MISS = new PreEncodedHttpField("X-Usage-Cache", "miss");

  /** Separates the names of a group. No model, date, or id contains it. */
  private static final String SEPARATOR = "\n";

  private final AccountQueries accounts;
  private final RateLimiter rates;
  private final Clock clock;
  private final LinkedHashMap<CacheKey, CachedUsage> cache = new LinkedHashMap<>();

  /** The caller and the query as it was sent, because the default period moves with the clock. */
  private record CacheKey(String account, String key, String query) {}

  /** A response and the time at which it expires. */
  private record CachedUsage(ApiResponse response, Instant until) {}

  UsageEndpoint(AccountQueries accounts, RateLimiter rates, Clock clock) {
    this.accounts = accounts;
    this.rates = rates;
    this.clock = clock;
  }

  @Override
  public ApiResponse handle(ApiRequest call) {
    var caller = call.caller();
    var permit = rates.tryAcquire("usage/" + caller.key(), PER_MINUTE);
    if (!permit.granted()) {
      throw new ApiException(new ApiError.RateLimited(Math.max(1, permit.retryAfter().toMillis())));
    }
    var query = Optional.ofNullable(call.request().getHttpURI().getQuery()).orElse("");
    var key = new CacheKey(caller.account(), caller.key(), query);
    var cached = cached(key);
    if (cached.isPresent()) {
      return cached.get();
    }
    var body = body(call, UsageParameters.of(call, clock.instant()));
    store(key, ApiResponse.json(body, List.of(ResponseHeaders.PRIVATE, HIT)));
    return ApiResponse.json(body, List.of(ResponseHeaders.PRIVATE, MISS));
  }

  private Optional<ApiResponse> cached(CacheKey key) {
    synchronized (cache) {
      return Optional.ofNullable(cache.get(key))
          .filter(one -> one.until().isAfter(clock.instant()))
          .map(CachedUsage::response);
    }
  }

  /** Removes the oldest response if the cache is full. */
  private void store(CacheKey key, ApiResponse response) {
    synchronized (cache) {
      cache.remove(key);
      cache.put(key, new CachedUsage(response, clock.instant().plus(CACHE_TIME)));
      if (cache.size() > RESPONSES_MAX) {
        cache.pollFirstEntry();
      }
    }
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
