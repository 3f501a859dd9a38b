package filmgate.provider.upstream.kling;

import filmgate.provider.ProviderException;
import filmgate.provider.ProviderException.AccountProblem;
import filmgate.provider.ProviderException.Cause;
import filmgate.provider.upstream.UpstreamFailures;
import filmgate.provider.upstream.UpstreamReply;
import filmgate.task.Failure;
import java.time.Duration;
import java.util.Locale;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * Reads the envelope of responses. The code decides and not the HTTP status: six codes share 429,
 * and an error may have status 200.
 */
public final class KlingReplies {
  private static final int SUCCEEDED = 0;
  private static final int NO_CODE = -1;
  private static final int TOKEN_NOT_YET_VALID = 1003;
  private static final int TOKEN_EXPIRED = 1004;
  private static final int NOT_FOUND = 1203;
  private static final Duration RATE_PAUSE = Duration.ofSeconds(1);
  private static final Duration CAPACITY_PAUSE = Duration.ofSeconds(5);
  private static final Duration FAULT_PAUSE = Duration.ofSeconds(5);
  private static final Pattern DUPLICATE =
      Pattern.compile("external_(task_)?id.*(exist|duplicat|repeat|unique|already)");

  private KlingReplies() {}

  /** The field {@code data} of a success. */
  public static JsonNode data(UpstreamReply reply) throws ProviderException {
    if (code(reply) == SUCCEEDED) {
      return reply.body().path("data");
    }
    throw failure(reply);
  }

  /** Whether a new token may help. */
  public static boolean refusesToken(UpstreamReply reply) {
    var code = code(reply);
    return code == TOKEN_NOT_YET_VALID || code == TOKEN_EXPIRED;
  }

  /** Whether the upstream does not know the task of a lookup. */
  public static boolean isNotFound(UpstreamReply reply) {
    return code(reply) == NOT_FOUND;
  }

  /** The exception for a success that lacks the id of the new task. */
  public static ProviderException withoutId() {
    return new ProviderException(new Cause.OutcomeUnknown(), "the response has no id of a task");
  }

  private static int code(UpstreamReply reply) {
    return reply.body().path("code").intValue(NO_CODE);
  }

  private static ProviderException failure(UpstreamReply reply) {
    var text = "HTTP status %d, code %d".formatted(reply.status(), code(reply));
    return new ProviderException(cause(reply), text);
  }

  private static Cause cause(UpstreamReply reply) {
    return switch (code(reply)) {
      case 1000, 1001, 1002, TOKEN_NOT_YET_VALID, TOKEN_EXPIRED, 1103, 1304 ->
          new Cause.ChannelAccount(AccountProblem.CREDENTIALS);
      case 1100 -> new Cause.ChannelAccount(AccountProblem.SUSPENDED);
      case 1101, 1102 -> new Cause.ChannelAccount(AccountProblem.OUT_OF_CREDIT);
      case 1200, 1201 -> refusal(message(reply));
      case 1202, NOT_FOUND -> new Cause.Misconfigured();
      case 1300, 1301 -> new Cause.RequestRefused(UpstreamFailures.CONTENT_POLICY);
      case 1302 -> new Cause.Busy(reply.retryAfterAtLeast(RATE_PAUSE));
      case 1303 -> new Cause.Busy(reply.retryAfterAtLeast(CAPACITY_PAUSE));
      case 5000, 5001 -> new Cause.UpstreamDown(reply.retryAfterAtLeast(FAULT_PAUSE));
      // A timeout within the upstream: it may have accepted the task.
      case 5002 -> new Cause.OutcomeUnknown();
      default -> undocumented(reply);
    };
  }

  /** A response without a code or with an undocumented one. */
  private static Cause undocumented(UpstreamReply reply) {
    if (DUPLICATE.matcher(message(reply)).find()) {
      return new Cause.DuplicateId();
    }
    var refused = code(reply) != NO_CODE || reply.status() >= 300;
    return refused && reply.status() < 500 ? new Cause.Misconfigured() : new Cause.OutcomeUnknown();
  }

  private static Cause refusal(String message) {
    if (DUPLICATE.matcher(message).find()) {
      return new Cause.DuplicateId();
    }
    if (KlingFailures.isImageSize(message)) {
      return new Cause.RequestRefused(UpstreamFailures.imageSize(""));
    }
    return new Cause.RequestRefused(refused(message));
  }

  private static Failure refused(String message) {
    var prompt = message.contains("prompt") || message.contains("].text");
    return UpstreamFailures.refused(prompt ? "prompt" : "");
  }

  private static String message(UpstreamReply reply) {
    return reply.body().path("message").stringValue("").toLowerCase(Locale.ROOT);
  }
}
