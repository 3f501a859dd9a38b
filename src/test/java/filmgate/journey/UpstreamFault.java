package filmgate.journey;

import filmgate.text.LocalizedText;
import java.util.List;

/**
 * A fault of an upstream, and what a task gets that meets it.
 *
 * @param name the fault in a word or two, for the reference pages
 * @param script its fields in a script of the lab, without the provider and the key
 * @param outcome the status of the task, or the code of its failure, or {@code waits}
 */
record UpstreamFault(LocalizedText name, String script, String outcome) {
  private static final String DONE = "completed";

  /** The task waits: only the operator, or a check a minute later, can help. */
  static final String WAITS = "waits";

  /** The faults of every upstream. */
  static final List<UpstreamFault> COMMON =
      List.of(
          create("none", "无", "\"fault\":\"latency\",\"milliseconds\":1", DONE),
          create(
              "slow response to the submission",
              "提交的响应缓慢",
              "\"fault\":\"latency\",\"milliseconds\":700",
              DONE),
          create("no response to the submission", "提交没有响应", "\"fault\":\"hang\"", DONE),
          create(
              "connection reset before the upstream accepted",
              "上游接受之前连接被重置",
              "\"fault\":\"reset\"",
              DONE),
          create("response to the submission lost", "提交的响应丢失", "\"fault\":\"answer-lost\"", DONE),
          create(
              "unreadable response to the submission", "提交的响应无法解析", "\"fault\":\"garbage\"", DONE),
          create(
              "429 with `Retry-After`",
              "429，带有 `Retry-After`",
              "\"fault\":\"rate-limit\",\"retry_after\":2",
              DONE),
          create(
              "502 of a proxy",
              "代理返回 502",
              "\"fault\":\"status\",\"status\":502,\"body\":\"<html>\"",
              DONE),
          create("account out of credit", "账户余额不足", "\"fault\":\"out-of-credit\"", WAITS),
          create(
              "job fails at the upstream",
              "任务在上游失败",
              "\"fault\":\"task-fails\",\"message\":\"internal error\"",
              "upstream_failed"),
          query("no response to a poll", "查询没有响应", "\"fault\":\"hang\""),
          query("connection reset at a poll", "查询时连接被重置", "\"fault\":\"reset\""),
          query("unreadable response to a poll", "查询的响应无法解析", "\"fault\":\"garbage\""),
          query("502 at a poll", "查询返回 502", "\"fault\":\"status\",\"status\":502,\"body\":\"\""),
          query("429 at a poll", "查询返回 429", "\"fault\":\"rate-limit\",\"retry_after\":1"),
          query("status goes backwards", "状态倒退", "\"fault\":\"status-backwards\""),
          query(
              "unknown status word", "未知的状态值", "\"fault\":\"unknown-status\",\"word\":\"waiting\""),
          query("success without a URL", "成功但没有 URL", "\"fault\":\"no-url\""),
          query("result URL that has expired", "结果的 URL 已过期", "\"fault\":\"expired-url\""),
          download("result truncated", "结果不完整", "\"fault\":\"truncated\""),
          download("connection reset at the result", "获取结果时连接被重置", "\"fault\":\"reset\""),
          download("result is an HTML page", "结果是 HTML 页面", "\"fault\":\"html\""),
          download(
              "503 at the result",
              "获取结果返回 503",
              "\"fault\":\"status\",\"status\":503,\"body\":\"\""));

  /** The error codes of Kling. */
  static final List<UpstreamFault> KLING =
      List.of(
          error(1000, "authentication failed", "鉴权失败", WAITS),
          error(1102, "resource pack used up", "资源包已用完", WAITS),
          error(1103, "no permission", "没有权限", WAITS),
          error(1200, "invalid parameter", "参数无效", "refused"),
          error(1301, "content policy", "违反内容政策", "content_policy_violation"),
          error(1302, "too fast", "请求过快", DONE),
          error(1303, "too many open tasks", "进行中的任务过多", DONE),
          error(5000, "internal error", "内部错误", DONE),
          error(5001, "maintenance", "维护中", DONE),
          error(5002, "time-out inside of the upstream", "上游内部超时", DONE));

  /** The errors of a gateway. */
  static final List<UpstreamFault> GATEWAY =
      List.of(
          error(401, "key refused", "密钥被拒绝", WAITS),
          error(402, "balance used up", "余额已用完", WAITS),
          error(400, "invalid request", "请求无效", "refused"),
          error(422, "content policy", "违反内容政策", "content_policy_violation"),
          error(429, "too many requests", "请求过多", DONE),
          error(500, "internal error", "内部错误", DONE),
          error(503, "unavailable", "服务不可用", DONE));

  private static UpstreamFault create(String en, String zh, String script, String outcome) {
    return new UpstreamFault(new LocalizedText(en, zh), "\"on\":\"create\"," + script, outcome);
  }

  private static UpstreamFault query(String en, String zh, String script) {
    return new UpstreamFault(
        new LocalizedText(en, zh), "\"on\":\"query\",\"count\":2," + script, DONE);
  }

  private static UpstreamFault download(String en, String zh, String script) {
    return new UpstreamFault(new LocalizedText(en, zh), "\"on\":\"download\"," + script, DONE);
  }

  private static UpstreamFault error(int code, String en, String zh, String outcome) {
    return create(
        "error %d: %s".formatted(code, en),
        "错误 %d：%s".formatted(code, zh),
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
