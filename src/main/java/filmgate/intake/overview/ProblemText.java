package filmgate.intake.overview;

import filmgate.text.LocalizedText;

/** The sentences of problems: what is wrong, and what to do. */
enum ProblemText {
  CHANNEL_DOWN(
      "The channel {name} gets no tasks: {value}. Test it, and correct its credentials or wait for"
          + " its upstream.",
      "渠道 {name} 不再接收任务，原因：{value}。请测试该渠道，修正凭证或等待上游恢复。"),
  CREDENTIAL_DOWN(
      "A credential of the channel {name} gets no tasks: {value}. Its other credentials are used.",
      "渠道 {name} 有凭证无法使用，原因：{value}。其余凭证仍在使用。"),
  CHECK_FAILED(
      "The last check of the channel {name} failed: {value}. Test it, and correct its address or"
          + " wait for its upstream.",
      "渠道 {name} 最近一次检查失败，原因：{value}。请测试该渠道，修正其地址或等待上游恢复。"),
  BLOCKED_MODELS(
      "The upstream of the channel {name} does not know: {value}. Correct the names of its models.",
      "渠道 {name} 的上游没有以下模型：{value}。请修正该渠道的模型名称。"),
  UNKNOWN_OUTCOMES(
      "{value} tasks of the channel {name} may have been charged by its upstream without a result."
          + " Compare them with its invoice.",
      "渠道 {name} 有 {value} 个任务结果未知，上游可能已收费。请与上游账单核对。"),
  SLOW_QUEUE(
      "The oldest task has waited {name} s; more than {value} s is unusual. Check the channels and"
          + " their limits.",
      "最早的任务已等待 {name} 秒，超过 {value} 秒即为异常。请检查渠道及其并发上限。"),
  FAILURES(
      "{value} tasks failed in the last hour, more than a fifth. The most frequent cause is"
          + " {name}.",
      "最近一小时有 {value} 个任务失败，超过五分之一。最常见的原因：{name}。"),
  LEDGER(
      "The balances of all accounts differ from zero by {value} micro-units. Run `filmgate audit`.",
      "所有账户余额之和应为零，实际相差 {value} 微单位。请运行 `filmgate audit`。"),
  FAILING_ENDPOINTS(
      "{value} webhook endpoints are disabled because every delivery failed. Their owners must"
          + " repair and enable them.",
      "有 {value} 个 Webhook 端点因所有投递均失败而被停用。请端点所有者修复后重新启用。"),
  OVERDUE_DELIVERIES(
      "{value} webhook deliveries are more than 5 minutes late. Check the network of the server.",
      "有 {value} 个 Webhook 投递已延迟超过 5 分钟。请检查服务器的网络。"),
  ROLLUPS(
      "{value} events are not counted yet. The figures of this page are incomplete until then.",
      "还有 {value} 个事件尚未统计，在此之前本页数据不完整。"),
  DISK_FULL(
      "The disk has {value} free, less than `disk.floor-bytes`: no task is accepted. Free some"
          + " space.",
      "磁盘仅剩 {value}，低于 `disk.floor-bytes`，已停止接收任务。请释放空间。"),
  DISK_LOW(
      "The disk has {value} free, less than twice `disk.floor-bytes`. Free some space.",
      "磁盘仅剩 {value}，不足 `disk.floor-bytes` 的两倍。请释放空间。");

  @SuppressWarnings("ImmutableEnumChecker") // A record of two strings.
  private final LocalizedText text;

  ProblemText(String english, String chinese) {
    this.text = new LocalizedText(english, chinese);
  }

  LocalizedText with(String value) {
    return text.with("value", value);
  }

  LocalizedText with(String name, String value) {
    return text.with("name", name).with("value", value);
  }
}
