package filmgate.api.http;

import filmgate.api.error.ApiError;
import filmgate.api.error.ErrorCatalogue;
import filmgate.api.http.ErrorWriter.Exchange;
import filmgate.api.route.ApiRequest;
import filmgate.api.route.RouteAccess;
import filmgate.keys.Caller;
import filmgate.keys.KeyKind;
import filmgate.refused.BodyExcerpt;
import filmgate.refused.Redaction;
import filmgate.refused.RefusalRecorder;
import filmgate.refused.RefusalRecorder.PendingRefusal;
import filmgate.refused.RefusedRequest;
import filmgate.refused.RefusedRequest.FieldProblem;
import filmgate.refused.RefusedRequest.Refusal;
import filmgate.refused.RefusedRequest.RequestTarget;
import filmgate.refused.RefusedRequest.Sender;
import filmgate.text.Problem;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.jetty.http.HttpHeader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reports the refused requests of authenticated callers: 4xx, without secrets and media. Before the
 * response, only what is needed is copied, and only if the request is recorded.
 */
final class RefusalReport {
  private static final Logger LOG = LoggerFactory.getLogger(RefusalReport.class);
  private static final int VIOLATIONS_MAX = 20;
  private static final String ESTIMATE = "/v1/videos/estimate";

  private final RefusalRecorder recorder;
  private final Clock clock;

  RefusalReport(RefusalRecorder recorder, Clock clock) {
    this.recorder = recorder;
    this.clock = clock;
  }

  /** Reports the request if it is refused. Runs before the response, which never depends on it. */
  void add(Exchange exchange, ApiRequest call, ApiError error) {
    if (isLiveCheck(call)) {
      return;
    }
    var status = ErrorCatalogue.of(error).status();
    if (status >= 400 && status < 500 && call.route().access() != RouteAccess.PUBLIC) {
      var id = exchange.requestId();
      logFailure(
          id,
          () -> {
            recorder.record(call.caller().account(), () -> pending(id, copy(id, call, error)));
            return true;
          });
    }
  }

  /** What the description needs of a request, whose buffers are used again after the response. */
  private record Copy(
      Instant at,
      String requestId,
      Caller caller,
      Optional<String> client,
      String method,
      String route,
      String path,
      String query,
      ApiError error,
      BodyExcerpt body) {}

  private Copy copy(String requestId, ApiRequest call, ApiError error) {
    var request = call.request();
    return new Copy(
        clock.instant(),
        requestId,
        call.caller(),
        call.header(HttpHeader.USER_AGENT),
        request.getMethod(),
        call.route().template(),
        call.path(),
        Objects.requireNonNullElse(request.getHttpURI().getQuery(), ""),
        error,
        body(call, error));
  }

  private static PendingRefusal pending(String requestId, Copy copy) {
    return () -> logFailure(requestId, () -> describe(copy));
  }

  private static <T> Optional<T> logFailure(String requestId, Supplier<T> action) {
    try {
      return Optional.of(action.get());
    } catch (RuntimeException e) {
      LOG.warn("event=refused_request_not_recorded request_id={}", requestId, e);
      return Optional.empty();
    }
  }

  private static RefusedRequest describe(Copy copy) {
    var sent = copy.body().redact();
    return new RefusedRequest(
        0,
        copy.at(),
        sender(copy),
        new RequestTarget(
            copy.requestId(),
            copy.method(),
            copy.route(),
            Redaction.path(copy.path(), copy.query())),
        refusal(copy.error()),
        violations(copy.error()),
        sent.model(),
        sent.body());
  }

  private static Sender sender(Copy copy) {
    var caller = copy.caller();
    return new Sender(
        caller.account(),
        caller.key(),
        caller.kind() == KeyKind.TEST,
        copy.client().map(Redaction::name).orElse(""));
  }

  private static Refusal refusal(ApiError error) {
    var spec = ErrorCatalogue.of(error);
    var param = error instanceof ApiError.InvalidRequest(var all) ? all.getFirst().param() : "";
    return new Refusal(
        spec.status(),
        spec.type(),
        new FieldProblem(Redaction.name(param), spec.reason(), Redaction.message(spec.sentence())));
  }

  private static List<FieldProblem> violations(ApiError error) {
    return error instanceof ApiError.InvalidRequest(var all)
        ? all.stream().limit(VIOLATIONS_MAX).map(RefusalReport::violation).toList()
        : List.of();
  }

  private static FieldProblem violation(Problem problem) {
    return new FieldProblem(
        Redaction.name(problem.param()),
        problem.reason().wireName(),
        Redaction.message(problem.text()));
  }

  /** Bodies of the admin API may have credentials of upstreams. They are not stored. */
  private static BodyExcerpt body(ApiRequest call, ApiError error) {
    var bytes = call.receivedBody();
    if (!bytes.hasRemaining() || call.route().access() == RouteAccess.ADMIN) {
      return BodyExcerpt.NONE;
    }
    return error instanceof ApiError.Malformed
        ? BodyExcerpt.malformed(bytes)
        : BodyExcerpt.json(bytes);
  }

  /** A form of the console checks what is typed. Such a refusal says nothing about a client. */
  private static boolean isLiveCheck(ApiRequest call) {
    return call.route().template().equals(ESTIMATE)
        && call.header(HttpHeader.AUTHORIZATION).isEmpty();
  }
}
