package filmgate.api.route;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.PreEncodedHttpField;

/** Caches the responses of an endpoint, by key and query. */
public final class CachedEndpoint implements Endpoint {
  private static final int RESPONSES_MAX = 1_000;

  private final HttpField hit;
  private final HttpField miss;
  private final Duration cacheTime;
  private final Clock clock;
  private final Function<ApiRequest, ApiResponse.Full> endpoint;
  private final LinkedHashMap<CacheKey, CachedResponse> cache = new LinkedHashMap<>();

  /** The caller, and the query as it was sent, because default values depend on the time. */
  private record CacheKey(String account, String key, String query) {
    static CacheKey of(ApiRequest call) {
      var query = Optional.ofNullable(call.request().getHttpURI().getQuery()).orElse("");
      return new CacheKey(call.caller().account(), call.caller().key(), query);
    }
  }

  private record CachedResponse(ApiResponse response, Instant until) {}

  /**
   * @param header the response header that is {@code hit} or {@code miss}
   */
  public CachedEndpoint(
      String header,
      Duration cacheTime,
      Clock clock,
      Function<ApiRequest, ApiResponse.Full> endpoint) {
    this.hit = new PreEncodedHttpField(header, "hit");
    this.miss = new PreEncodedHttpField(header, "miss");
    this.cacheTime = cacheTime;
    this.clock = clock;
    this.endpoint = endpoint;
  }

  @Override
  public Optional<ApiResponse> handlesImmediately(ApiRequest call) {
    synchronized (cache) {
      return Optional.ofNullable(cache.get(CacheKey.of(call)))
          .filter(cached -> cached.until().isAfter(clock.instant()))
          .map(CachedResponse::response);
    }
  }

  @Override
  public ApiResponse handle(ApiRequest call) {
    return handlesImmediately(call)
        .orElseGet(
            () -> {
              var response = endpoint.apply(call);
              store(CacheKey.of(call), response.with(hit));
              return response.with(miss);
            });
  }

  /** Removes the oldest response if the cache is full. */
  private void store(CacheKey key, ApiResponse response) {
    synchronized (cache) {
      cache.remove(key);
      cache.put(key, new CachedResponse(response, clock.instant().plus(cacheTime)));
      if (cache.size() > RESPONSES_MAX) {
        cache.pollFirstEntry();
      }
    }
  }
}
