package filmgate.metrics;

import filmgate.text.LocalizedText;

/**
 * The labels of metrics. The values of each are bounded by the program or by its configuration: a
 * label is never a key, an account, or a task.
 */
public enum MetricLabel {
  METHOD(
      "method",
      "`GET`, `HEAD`, `POST`, `PUT`, `PATCH`, `DELETE`, `OPTIONS`, or `other`.",
      "`GET`、`HEAD`、`POST`、`PUT`、`PATCH`、`DELETE`、`OPTIONS` 或 `other`。"),
  ROUTE(
      "route",
      "The path of the route with its parts in braces, such as `/v1/tasks/{id}`; `none` for a"
          + " request that no route serves.",
      "路由的路径，可变部分写在花括号中，例如 `/v1/tasks/{id}`；没有匹配的路由时为 `none`。"),
  STATUS("status", "The HTTP status code.", "HTTP 状态码。"),
  MODEL("model", "The model of the request.", "请求的模型。"),
  MODE("mode", "`live`, or `test` for a task of a test key.", "`live`，测试密钥的任务为 `test`。"),
  PROVIDER(
      "provider",
      "The type of the channel, such as `kling` or `local`.",
      "渠道的类型，例如 `kling` 或 `local`。"),
  CHANNEL(
      "channel",
      "The name of the channel; `local` is the local renderer.",
      "渠道的名称；`local` 是本地渲染器。"),
  OUTCOME(
      "outcome", "`succeeded`, `failed`, or `cancelled`.", "`succeeded`、`failed` 或 `cancelled`。"),
  CAUSE(
      "cause",
      "Why the task failed: the `code` of its error, such as `upstream_failed`; `none` if it did"
          + " not fail.",
      "任务失败的原因，即错误的 `code`，例如 `upstream_failed`；没有失败时为 `none`。"),
  PHASE(
      "phase",
      "The [state](task-states.md) that ended: `queued`, `submitting`, `running`, `unknown`,"
          + " `storing`, or `cancelling`.",
      "刚结束的[状态](task-states.md)：`queued`、`submitting`、`running`、`unknown`、`storing` 或"
          + " `cancelling`。"),
  STATE(
      "state",
      "`queued`, or `started` for a task that has a slot.",
      "`queued`；已占用并发槽位的任务为 `started`。"),
  CIRCUIT(
      "circuit",
      "`closed`, `busy`, `open`, `half_open`, or `account_problem`.",
      "`closed`、`busy`、`open`、`half_open` 或 `account_problem`。"),
  OPERATION(
      "operation",
      "`submit`, `look_up`, `poll`, `cancel`, or `check_account`.",
      "`submit`、`look_up`、`poll`、`cancel` 或 `check_account`。"),
  UPSTREAM_RESULT(
      "result",
      "`accepted`, `not_sent`, `outcome_unknown`, `busy`, `upstream_down`, `account`,"
          + " `misconfigured`, or `refused`.",
      "`accepted`、`not_sent`、`outcome_unknown`、`busy`、`upstream_down`、`account`、`misconfigured` 或"
          + " `refused`。"),
  ATTEMPT_RESULT(
      "result",
      "`delivered`, `retried`, `given_up`, `receiver_gone`, or `nothing_to_send`.",
      "`delivered`、`retried`、`given_up`、`receiver_gone` 或 `nothing_to_send`。"),
  CURRENCY("currency", "The currency of the price book, such as `USD`.", "价格表的货币，例如 `USD`。"),
  STORAGE(
      "kind",
      "`database`, `wal` (its write-ahead log), or `free` (the free space of the disk).",
      "`database`（数据库）、`wal`（预写日志）或 `free`（磁盘可用空间）。"),
  VERSION("version", "The version of Filmgate.", "Filmgate 的版本。"),
  JAVA("java", "The version of Java.", "Java 的版本。"),
  AREA("area", "`heap` or `nonheap`.", "`heap` 或 `nonheap`。");

  private final String wireName;

  @SuppressWarnings("ImmutableEnumChecker") // A record of two strings.
  private final LocalizedText meaning;

  MetricLabel(String wireName, String en, String zh) {
    this.wireName = wireName;
    this.meaning = new LocalizedText(en, zh);
  }

  /** The name in the text format. */
  public String wireName() {
    return wireName;
  }

  /** The values that the label can have, in Markdown. */
  public LocalizedText meaning() {
    return meaning;
  }
}
