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

/** What tasks came to in a time (contract 2.3): 60 times a minute, and remembered for one. */
final class UsageEndpoint implements Endpoint {
  private static final long PER_MINUTE = 60;
  private static final Duration REMEMBERED = Duration.ofSeconds(60);
  private static final int ANSWERS_MAX = 1_000;
  private static final HttpField HIT = new PreEncodedHttpField("X-Usage-Cache", "hit");
  private static final HttpField MISS = new PreEncodedHttpField("X-Usage-Cache", "miss");

  /** Between the names of a group: in no model, date or id. */
  private static final String SEPARATOR = "\n";

  private final AccountQueries books;
  private final RateLimiter rates;
  private final Clock clock;
  private final LinkedHashMap<CacheKey, CachedUsage> known = new LinkedHashMap<>();

  /** Who asked, and the query as it was sent: what is asked next moves with the clock. */
  private record CacheKey(String account, String key, String query) {}

  /** The same answer again, until then. */
  private record CachedUsage(ApiResponse answer, Instant until) {}

  UsageEndpoint(AccountQueries books, RateLimiter rates, Clock clock) {
    this.books = books;
    this.rates = rates;
    this.clock = clock;
  }

  @Override
  public ApiResponse handle(ApiRequest call) {
    var caller = call.caller();
    var reading = rates.tryAcquire("usage/" + caller.key(), PER_MINUTE);
    if (!reading.granted()) {
      throw new ApiException(
          new ApiError.RateLimited(Math.max(1, reading.retryAfter().toMillis())));
    }
    var query = Optional.ofNullable(call.request().getHttpURI().getQuery()).orElse("");
    var asked = new CacheKey(caller.account(), caller.key(), query);
    var remembered = cached(asked);
    if (remembered.isPresent()) {
      return remembered.get();
    }
    var body = body(call, UsageParameters.of(call, clock.instant()));
    cache(asked, ApiResponse.json(body, List.of(ResponseHeaders.PRIVATE, HIT)));
    return ApiResponse.json(body, List.of(ResponseHeaders.PRIVATE, MISS));
  }

  private Optional<ApiResponse> cached(CacheKey asked) {
    synchronized (known) {
      return Optional.ofNullable(known.get(asked))
          .filter(one -> one.until().isAfter(clock.instant()))
          .map(CachedUsage::answer);
    }
  }

  /** The oldest answers make room. */
  private void cache(CacheKey asked, ApiResponse answer) {
    synchronized (known) {
      known.remove(asked);
      known.put(asked, new CachedUsage(answer, clock.instant().plus(REMEMBERED)));
      if (known.size() > ANSWERS_MAX) {
        known.pollFirstEntry();
      }
    }
  }

  private byte[] body(ApiRequest call, UsageParameters question) {
    var caller = call.caller();
    var query =
        new Usage.UsageQuery(
            caller.account(),
            switch (question.scope()) {
              case KEY -> caller.key();
              case ACCOUNT -> "";
            },
            question.model(),
            question.from().toEpochMilli(),
            question.until().toEpochMilli(),
            new Usage.GroupBy(
                question.isGroupedBy("date"),
                question.isGroupedBy("key"),
                question.isGroupedBy("model")));
    var head =
        new UsageHeader(
            question.from().getEpochSecond(),
            question.until().getEpochSecond(),
            question.zone().getId(),
            question.scope().name().toLowerCase(Locale.ROOT),
            books.account(caller.account()).map(account -> account.currency()).orElse(""),
            question.groups());
    return UsageView.render(head, groups(question, books.usage(query)));
  }

  private static List<UsageGroup> groups(UsageParameters question, List<Usage> all) {
    var groups = new TreeMap<String, UsageGroup>();
    for (var usage : all) {
      var names = names(question, usage);
      groups.merge(
          String.join(SEPARATOR, names.values()),
          new UsageGroup(names, UsageTotals.of(usage)),
          (one, other) -> new UsageGroup(one.names(), one.sums().plus(other.sums())));
    }
    return List.copyOf(groups.values());
  }

  private static Map<String, String> names(UsageParameters question, Usage usage) {
    var names = new LinkedHashMap<String, String>();
    for (var group : question.groups()) {
      names.put(
          group,
          switch (group) {
            case "date" ->
                Instant.ofEpochMilli(usage.quarterMillis())
                    .atZone(question.zone())
                    .toLocalDate()
                    .toString();
            case "model" -> usage.model();
            default -> usage.key();
          });
    }
    return names;
  }
}
