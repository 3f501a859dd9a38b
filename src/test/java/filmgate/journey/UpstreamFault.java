package filmgate.journey;

import java.util.List;

/**
 * A fault of an upstream, and what a task gets that meets it.
 *
 * @param name the fault in a word or two, for the reference page
 * @param script its fields in a script of the lab, without the provider and the key
 * @param outcome the status of the task, or the code of its failure, or {@code waits}
 */
record UpstreamFault(String name, String script, String outcome) {
  private static final String DONE = "completed";

  /** The task waits: only the operator, or a check a minute later, can help. */
  static final String WAITS = "waits";

  /** The faults of every upstream. */
  static final List<UpstreamFault> COMMON =
      List.of(
          create("none", "\"fault\":\"latency\",\"milliseconds\":1", DONE),
          create(
              "slow response to the submission",
              "\"fault\":\"latency\",\"milliseconds\":700",
              DONE),
          create("no response to the submission", "\"fault\":\"hang\"", DONE),
          create("connection reset before the upstream accepted", "\"fault\":\"reset\"", DONE),
          create("response to the submission lost", "\"fault\":\"answer-lost\"", DONE),
          create("unreadable response to the submission", "\"fault\":\"garbage\"", DONE),
          create("429 with Retry-After", "\"fault\":\"rate-limit\",\"retry_after\":2", DONE),
          create("502 of a proxy", "\"fault\":\"status\",\"status\":502,\"body\":\"<html>\"", DONE),
          create("account out of credit", "\"fault\":\"out-of-credit\"", WAITS),
          create(
              "job fails at the upstream",
              "\"fault\":\"task-fails\",\"message\":\"internal error\"",
              "upstream_failed"),
          query("no response to a poll", "\"fault\":\"hang\""),
          query("connection reset at a poll", "\"fault\":\"reset\""),
          query("unreadable response to a poll", "\"fault\":\"garbage\""),
          query("502 at a poll", "\"fault\":\"status\",\"status\":502,\"body\":\"\""),
          query("429 at a poll", "\"fault\":\"rate-limit\",\"retry_after\":1"),
          query("status goes backwards", "\"fault\":\"status-backwards\""),
          query("unknown status word", "\"fault\":\"unknown-status\",\"word\":\"waiting\""),
          query("success without a URL", "\"fault\":\"no-url\""),
          query("result URL that has expired", "\"fault\":\"expired-url\""),
          download("result truncated", "\"fault\":\"truncated\""),
          download("connection reset at the result", "\"fault\":\"reset\""),
          download("result is an HTML page", "\"fault\":\"html\""),
          download("503 at the result", "\"fault\":\"status\",\"status\":503,\"body\":\"\""));

  /** The error codes of Kling. */
  static final List<UpstreamFault> KLING =
      List.of(
          error(1000, "authentication failed", WAITS),
          error(1102, "resource pack used up", WAITS),
          error(1103, "no permission", WAITS),
          error(1200, "invalid parameter", "refused"),
          error(1301, "content policy", "content_policy_violation"),
          error(1302, "too fast", DONE),
          error(1303, "too many open tasks", DONE),
          error(5000, "internal error", DONE),
          error(5001, "maintenance", DONE),
          error(5002, "time-out inside of the upstream", DONE));

  /** The errors of a gateway. */
  static final List<UpstreamFault> GATEWAY =
      List.of(
          error(401, "key refused", WAITS),
          error(402, "balance used up", WAITS),
          error(400, "invalid request", "refused"),
          error(422, "content policy", "content_policy_violation"),
          error(429, "too many requests", DONE),
          error(500, "internal error", DONE),
          error(503, "unavailable", DONE));

  private static UpstreamFault create(String name, String script, String outcome) {
    return new UpstreamFault(name, "\"on\":\"create\"," + script, outcome);
  }

  private static UpstreamFault query(String name, String script) {
    return new UpstreamFault(name, "\"on\":\"query\",\"count\":2," + script, DONE);
  }

  private static UpstreamFault download(String name, String script) {
    return new UpstreamFault(name, "\"on\":\"download\"," + script, DONE);
  }

  private static UpstreamFault error(int code, String name, String outcome) {
    return create(
        "error %d: %s".formatted(code, name),
        "\"fault\":\"error\",\"code\":%d".formatted(code),
        outcome);
  }

  /** How many submissions the upstream accepts. */
  int accepted() {
    return outcome.equals(DONE) || outcome.equals("upstream_failed") ? 1 : 0;
  }

  /** The fault in a script, for requests with this key, once unless it says how often. */
  String in(String provider, String key) {
    var isEndless = outcome.equals(WAITS) || script.contains("\"count\"");
    var count = isEndless ? "" : ",\"count\":1";
    return "\"provider\":\"%s\",\"key\":\"%s\",%s%s".formatted(provider, key, script, count);
  }
}
