package filmgate.api.request;

import filmgate.api.error.ApiError;
import filmgate.api.error.ApiException;
import filmgate.api.error.InvalidParameter;
import filmgate.api.route.ApiRequest;
import filmgate.api.route.Parameter;
import filmgate.json.Schema;
import filmgate.keys.KeyKind;
import filmgate.task.TestOutcome;
import filmgate.text.Reason;

/** The test outcome that a test key requests with {@code Filmgate-Test-Outcome}. */
public enum TestOutcomeHeader {
  NOTHING,
  FAILED,
  MODERATED,
  SLOW,
  INSUFFICIENT_BALANCE,
  RATE_LIMITED;

  static final String HEADER = "Filmgate-Test-Outcome";

  public static final Parameter PARAMETER =
      Parameter.testHeader(
          HEADER,
          Schema.enumOf("failed", "moderated", "slow", "insufficient_balance", "rate_limited"),
          "With a test key, the header `Filmgate-Test-Outcome` sets the outcome: `failed`,"
              + " `moderated`, `slow`, `insufficient_balance`, or `rate_limited`.");

  private static final long RATE_PAUSE_MILLIS = 1_000;

  /**
   * The requested outcome.
   *
   * @throws filmgate.api.error.ApiException 400 for an unknown value or a live key; 429 if it is
   *     requested, because a real 429 also precedes the body
   */
  public static TestOutcomeHeader of(ApiRequest call) {
    var values = call.request().getHeaders().getValuesList(HEADER);
    if (values.isEmpty()) {
      return NOTHING;
    }
    var outcome = values.size() == 1 ? outcome(values.getFirst().strip()) : unknown();
    if (call.caller().kind() == KeyKind.LIVE) {
      throw InvalidParameter.of(
          HEADER,
          Reason.UNSUPPORTED_PARAMETER,
          "requires a test key. A live key would affect paid tasks",
          "仅支持测试密钥，使用正式密钥会影响付费任务");
    }
    if (outcome == RATE_LIMITED) {
      throw new ApiException(new ApiError.RateLimited(RATE_PAUSE_MILLIS));
    }
    return outcome;
  }

  private static TestOutcomeHeader outcome(String value) {
    return switch (value) {
      case "failed" -> FAILED;
      case "moderated" -> MODERATED;
      case "slow" -> SLOW;
      case "insufficient_balance" -> INSUFFICIENT_BALANCE;
      case "rate_limited" -> RATE_LIMITED;
      default -> unknown();
    };
  }

  private static TestOutcomeHeader unknown() {
    throw InvalidParameter.of(
        HEADER,
        Reason.INVALID_VALUE,
        "must be one of failed, moderated, slow, insufficient_balance, rate_limited",
        "必须是 failed、moderated、slow、insufficient_balance、rate_limited 之一");
  }

  /** The outcome of the task. */
  public TestOutcome testOutcome() {
    return switch (this) {
      case FAILED -> TestOutcome.FAILED;
      case MODERATED -> TestOutcome.MODERATED;
      case SLOW -> TestOutcome.SLOW;
      case NOTHING, INSUFFICIENT_BALANCE, RATE_LIMITED -> TestOutcome.NOTHING;
    };
  }

  /** Whether the request fails as if the account could not pay. */
  public boolean isOutOfFunds() {
    return this == INSUFFICIENT_BALANCE;
  }
}
