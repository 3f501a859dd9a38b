package filmgate.api.http;

import filmgate.api.error.ApiError;
import filmgate.api.error.ErrorCatalogue;
import filmgate.api.http.ErrorWriter.Exchange;
import filmgate.api.route.ApiRequest;
import filmgate.api.route.RouteAccess;
import filmgate.keys.KeyKind;
import filmgate.refused.BodyRedaction;
import filmgate.refused.BodyRedaction.Redacted;
import filmgate.refused.Redaction;
import filmgate.refused.RefusedRequest;
import filmgate.refused.RefusedRequest.FieldProblem;
import filmgate.refused.RefusedRequest.Refusal;
import filmgate.refused.RefusedRequest.RequestTarget;
import filmgate.refused.RefusedRequest.Sender;
import filmgate.text.Problem;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.eclipse.jetty.http.HttpHeader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Describes the refused requests of authenticated callers: 4xx, without secrets and media. */
final class RefusalReport {
  private static final Logger LOG = LoggerFactory.getLogger(RefusalReport.class);
  private static final int VIOLATIONS_MAX = 20;
  private static final String ESTIMATE = "/v1/videos/estimate";

  private final Consumer<RefusedRequest> recorder;
  private final Clock clock;

  /**
   * @param recorder never blocks
   */
  RefusalReport(Consumer<RefusedRequest> recorder, Clock clock) {
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
      try {
        recorder.accept(describe(exchange, call, error));
      } catch (RuntimeException e) {
        LOG.warn("event=refused_request_not_recorded request_id={}", exchange.requestId(), e);
      }
    }
  }

  private RefusedRequest describe(Exchange exchange, ApiRequest call, ApiError error) {
    var sent = body(call, error);
    return new RefusedRequest(
        0,
        clock.instant(),
        sender(call),
        target(exchange, call),
        refusal(error),
        violations(error),
        sent.model(),
        sent.body());
  }

  private static Sender sender(ApiRequest call) {
    var caller = call.caller();
    return new Sender(
        caller.account(),
        caller.key(),
        caller.kind() == KeyKind.TEST,
        call.header(HttpHeader.USER_AGENT).map(Redaction::name).orElse(""));
  }

  private static RequestTarget target(Exchange exchange, ApiRequest call) {
    var query = call.request().getHttpURI().getQuery();
    return new RequestTarget(
        exchange.requestId(),
        call.request().getMethod(),
        call.route().template(),
        Redaction.path(call.path(), Objects.requireNonNullElse(query, "")));
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
  private static Redacted body(ApiRequest call, ApiError error) {
    var bytes = call.receivedBody();
    if (!bytes.hasRemaining() || call.route().access() == RouteAccess.ADMIN) {
      return Redacted.NONE;
    }
    return error instanceof ApiError.Malformed
        ? BodyRedaction.malformed(bytes)
        : BodyRedaction.json(bytes);
  }

  /** A form of the console checks what is typed: no client has to be corrected. */
  private static boolean isLiveCheck(ApiRequest call) {
    return call.route().template().equals(ESTIMATE)
        && call.header(HttpHeader.AUTHORIZATION).isEmpty();
  }
}
