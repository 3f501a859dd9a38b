package filmgate.api.request;

import filmgate.api.error.InvalidParameter;
import filmgate.api.route.ApiRequest;
import filmgate.intake.idempotency.Idempotency;
import filmgate.intake.idempotency.IdempotencyKeys;
import filmgate.text.Reason;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads the idempotency key or the retry count of a request from its headers. */
public final class IdempotencyHeaders {
  private static final String NAME = "Idempotency-Key";
  private static final String OTHER_NAME = "X-Idempotency-Key";

  /** Sent by OpenAI's and other generated clients, which retry without an idempotency key. */
  private static final String COUNT = "x-stainless-retry-count";

  private IdempotencyHeaders() {}

  /**
   * How the request is deduplicated.
   *
   * @throws filmgate.api.error.ApiException 400 when its key is malformed
   */
  public static Idempotency idempotency(ApiRequest call) {
    var route = call.route().template();
    var names = names(call);
    if (names.isEmpty()) {
      return withoutKey(call, route);
    }
    return Optional.of(names.getFirst().strip())
        .filter(_ -> names.size() == 1)
        .flatMap(IdempotencyKeys::parse)
        .map(name -> new Idempotency.Key(route, name))
        .orElseThrow(
            () ->
                InvalidParameter.of(
                    NAME,
                    Reason.INVALID_VALUE,
                    "must be 1-255 visible ASCII characters, with or without quotes",
                    "必须是 1-255 个可见的 ASCII 字符，可以加引号"));
  }

  /** The different values of both spellings of the header. */
  private static List<String> names(ApiRequest call) {
    var headers = call.request().getHeaders();
    var standard = headers.getValuesList(NAME);
    var other = headers.getValuesList(OTHER_NAME);
    return standard.isEmpty() || other.equals(standard)
        ? (standard.isEmpty() ? other : standard)
        : Stream.concat(standard.stream(), other.stream()).toList();
  }

  private static Idempotency withoutKey(ApiRequest call, String route) {
    var count = call.request().getHeaders().get(COUNT);
    if (count == null || !count.matches("[0-9]{1,9}")) {
      return new Idempotency.None();
    }
    return Integer.parseInt(count) == 0
        ? new Idempotency.ClientFirstTry(route)
        : new Idempotency.ClientRetry(route);
  }
}
