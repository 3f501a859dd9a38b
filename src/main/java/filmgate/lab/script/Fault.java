package filmgate.lab.script;

import java.time.Duration;

/**
 * A fault of a script.
 *
 * @param provider the name of the dialect, {@code kling}
 */
public record Fault(
    String provider, RouteKind on, FaultKind kind, Trigger trigger, Details details) {

  /**
   * When a fault occurs.
   *
   * @param key only at requests with this key; empty for every key
   * @param after how many matching requests pass before
   * @param count at how many it occurs then
   * @param probability the share of the matching requests at which it occurs
   */
  public record Trigger(String key, int after, int count, double probability) {
    /** At every matching request. */
    public static final Trigger ALWAYS = new Trigger("", 0, Integer.MAX_VALUE, 1);

    /** At the next matching requests. */
    public static Trigger times(int count) {
      return new Trigger("", 0, count, 1);
    }
  }

  /**
   * The parameters of a fault; those that its kind does not use have their defaults.
   *
   * @param accepted whether the request is carried out although its response is lost
   * @param text the body of a status, the message of a task, or a status word
   * @param retryAfterSeconds the value of {@code Retry-After}; negative for no header
   */
  public record Details(
      int code, int status, String text, Duration delay, int retryAfterSeconds, boolean accepted) {
    public static final Details NONE = new Details(0, 0, "", Duration.ZERO, -1, false);

    public Details withCode(int code) {
      return new Details(code, status, text, delay, retryAfterSeconds, accepted);
    }

    public Details withStatus(int status, String text) {
      return new Details(code, status, text, delay, retryAfterSeconds, accepted);
    }

    public Details withText(String text) {
      return new Details(code, status, text, delay, retryAfterSeconds, accepted);
    }

    public Details withDelay(Duration delay) {
      return new Details(code, status, text, delay, retryAfterSeconds, accepted);
    }

    public Details withRetryAfter(int seconds) {
      return new Details(code, status, text, delay, seconds, accepted);
    }

    public Details withAccepted(boolean accepted) {
      return new Details(code, status, text, delay, retryAfterSeconds, accepted);
    }
  }

  /** A fault at the next {@code count} requests. */
  public static Fault of(String provider, RouteKind on, FaultKind kind, int count) {
    return new Fault(provider, on, kind, Trigger.times(count), Details.NONE);
  }

  /** The same with these parameters. */
  public Fault with(Details changed) {
    return new Fault(provider, on, kind, trigger, changed);
  }
}
