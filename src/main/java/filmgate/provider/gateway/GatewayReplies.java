package filmgate.provider.gateway;

import filmgate.provider.Progress;
import filmgate.provider.ProviderException;
import filmgate.provider.ProviderException.AccountProblem;
import filmgate.provider.ProviderException.Cause;
import filmgate.provider.Ticket;
import filmgate.provider.upstream.JsonBodies;
import filmgate.provider.upstream.PollLog;
import filmgate.provider.upstream.ResultUrl;
import filmgate.provider.upstream.UpstreamFailures;
import filmgate.provider.upstream.UpstreamReply;
import filmgate.task.Failure;
import filmgate.task.FailureCode;
import filmgate.task.Video.UpstreamCost;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Reads the responses of a server with the documented API. */
final class GatewayReplies {
  private static final Duration PAUSE = Duration.ofSeconds(1);
  private static final Pattern FIELD = Pattern.compile("[a-z][a-z0-9_]*([.\\[\\]a-z0-9_]{0,80})");

  /** The failures that the request of the caller caused. */
  private static final Set<FailureCode> OF_REQUEST =
      EnumSet.of(
          FailureCode.BROKEN_MEDIA,
          FailureCode.MEDIA_TOO_LARGE,
          FailureCode.UNSUPPORTED_MEDIA,
          FailureCode.BLOCKED_URL,
          FailureCode.MEDIA_UNREACHABLE,
          FailureCode.REFUSED,
          FailureCode.CONTENT_POLICY_VIOLATION);

  private GatewayReplies() {}

  /** The task of a response: the object in {@code data}, or the only one of a list. */
  static JsonNode task(UpstreamReply reply) throws ProviderException {
    if (!reply.isSuccess() || reply.body().hasNonNull("error")) {
      throw failure(reply);
    }
    var data = reply.body().path("data");
    return data.isArray() ? data.path(0) : data;
  }

  /** The ticket of a new task, which has no envelope in some dialects. */
  static Ticket accepted(UpstreamReply reply) throws ProviderException {
    var enveloped = task(reply);
    var task = enveloped.isObject() ? enveloped : reply.body();
    var id = JsonBodies.id(task.path("task_id"));
    var ticket = id.isEmpty() ? JsonBodies.id(task.path("id")) : id;
    if (ticket.isEmpty()) {
      throw new ProviderException(new Cause.OutcomeUnknown(), "the response has no id of a task");
    }
    return new Ticket(ticket);
  }

  static Progress progress(JsonNode task) {
    var status = task.path("status").stringValue("");
    return switch (status) {
      case "submitted", "pending", "queued", "processing", "in_progress" ->
          new Progress.Waiting(Math.clamp(task.path("progress").asInt(0), 0, 99));
      case "completed", "succeeded" -> ResultUrl.progress(url(task), costs(task));
      case "failed" -> failed(task.path("error"));
      case "cancelled", "canceled", "expired" ->
          new Progress.UpstreamFailed(UpstreamFailures.FAILED);
      default -> PollLog.unknown(GatewayType.NAME, status);
    };
  }

  /** The URL is a string or a list of one. */
  private static String url(JsonNode task) {
    var url = task.path("result").path("videos").path(0).path("url");
    return (url.isArray() ? url.path(0) : url).stringValue("");
  }

  /** The documented API charges US dollars. */
  private static List<UpstreamCost> costs(JsonNode task) {
    return UpstreamCost.parse(JsonBodies.decimal(task.path("cost")), "USD").stream().toList();
  }

  private static Progress failed(JsonNode error) {
    var param = param(error);
    var code = error.path("code").asString("");
    for (var known : OF_REQUEST) {
      if (known.wireName().equals(code)) {
        return new Progress.RejectedByUpstream(rejected(known, param));
      }
    }
    var ofRequest =
        code.equals("400") || error.path("type").stringValue("").equals("invalid_request_error");
    return ofRequest
        ? new Progress.RejectedByUpstream(UpstreamFailures.refused(param))
        : new Progress.UpstreamFailed(UpstreamFailures.FAILED);
  }

  /** The message of the code is used, and not the upstream's. */
  private static Failure rejected(FailureCode code, String param) {
    return switch (code) {
      case CONTENT_POLICY_VIOLATION -> UpstreamFailures.CONTENT_POLICY;
      case REFUSED -> UpstreamFailures.refused(param);
      case BROKEN_MEDIA,
          MEDIA_TOO_LARGE,
          UNSUPPORTED_MEDIA,
          BLOCKED_URL,
          MEDIA_UNREACHABLE,
          UPSTREAM_FAILED,
          RENDERER_CRASHED,
          RENDER_TIMEOUT,
          DEADLINE_EXCEEDED,
          OUTCOME_UNKNOWN,
          INTERNAL_ERROR ->
          new Failure(code, param, "");
    };
  }

  private static ProviderException failure(UpstreamReply reply) {
    var error = reply.body().path("error");
    var status = reply.isSuccess() ? error.path("code").asInt(500) : reply.status();
    return new ProviderException(
        cause(reply, error, status), "HTTP status %d, code %d".formatted(reply.status(), status));
  }

  private static Cause cause(UpstreamReply reply, JsonNode error, int status) {
    if (error.path("type").stringValue("").equals("idempotency_error")) {
      return new Cause.OutcomeUnknown();
    }
    return switch (status) {
      case 400, 413, 415, 422 -> refused(error);
      case 401, 403 -> new Cause.ChannelAccount(credentials(error));
      case 402 -> new Cause.ChannelAccount(AccountProblem.OUT_OF_CREDIT);
      case 429 -> new Cause.Busy(reply.retryAfterAtLeast(PAUSE));
      case 503 -> new Cause.UpstreamDown(reply.retryAfterAtLeast(PAUSE));
      default ->
          status < 500 && status != 409 && status != 408
              ? new Cause.Misconfigured()
              : new Cause.OutcomeUnknown();
    };
  }

  private static AccountProblem credentials(JsonNode error) {
    return names(error, "account_suspended")
        ? AccountProblem.SUSPENDED
        : AccountProblem.CREDENTIALS;
  }

  private static Cause refused(JsonNode error) {
    var param = param(error);
    if (param.equals("model")) {
      return new Cause.Misconfigured();
    }
    return new Cause.RequestRefused(
        names(error, "content_policy_violation")
            ? UpstreamFailures.CONTENT_POLICY
            : UpstreamFailures.refused(param));
  }

  private static boolean names(JsonNode error, String reason) {
    return Stream.of("reason", "code", "type")
        .anyMatch(field -> error.path(field).asString("").equals(reason));
  }

  /** The field that an error names; empty if it does not look like one. */
  private static String param(JsonNode error) {
    var param = error.path("param").stringValue("");
    return FIELD.matcher(param).matches() ? param : "";
  }
}
