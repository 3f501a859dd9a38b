package filmgate.channel;

import filmgate.channel.FieldKind.AnyObject;
import filmgate.channel.FieldKind.Flag;
import filmgate.channel.FieldKind.HttpUrl;
import filmgate.channel.FieldKind.IntegerRange;
import filmgate.channel.FieldKind.Models;
import filmgate.channel.FieldKind.Money;
import filmgate.channel.FieldKind.OneOf;
import filmgate.channel.FieldKind.ProxyUrl;
import filmgate.channel.FieldKind.Secret;
import filmgate.channel.FieldKind.SecretList;
import filmgate.channel.FieldKind.SecretMap;
import filmgate.channel.FieldKind.Text;
import filmgate.channel.FieldKind.TextList;
import filmgate.text.LocalizedText;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * All fields of a channel. YAML, JSON, the flags of the command line, the schema, and the reference
 * page follow from these.
 */
public enum ChannelField {
  NAME(
      "name",
      new Text("[a-z0-9][a-z0-9-]{0,62}", "kling-main"),
      "",
      "The name in tasks, logs, and commands: lowercase letters, digits, and hyphens.",
      "渠道名称，显示在任务、日志和命令中：小写字母、数字和连字符。"),
  PROVIDER(
      "provider", new Text("[a-z0-9-]{1,63}", "kling"), "", "The kind of upstream.", "上游的类型，即供应商。"),
  BASE_URL(
      "base-url",
      new HttpUrl(),
      "",
      "The root of the upstream's API. A trailing `/v1` is removed. Default: that of the provider.",
      "上游接口的根地址，结尾的 `/v1` 会被去掉。默认使用供应商的地址。"),
  KEY(
      "key",
      new Secret(),
      "",
      "The API key. Use either `key` or `keys`.",
      "API 密钥，`key` 与 `keys` 二选一。"),
  KEYS(
      "keys",
      new SecretList(),
      "",
      "Several API keys of one account. Each has its own health.",
      "同一账户的多个 API 密钥，分别统计健康状态。"),
  ACCESS_KEY(
      "access-key",
      new Secret(),
      "",
      "The public half of a key pair. It requires `secret-key`.",
      "密钥对中的访问密钥，必须与 `secret-key` 一起使用。"),
  SECRET_KEY(
      "secret-key",
      new Secret(),
      "",
      "The signing half of a key pair. It requires `access-key`.",
      "密钥对中的签名密钥，必须与 `access-key` 一起使用。"),
  SERVICE_ACCOUNT(
      "service-account",
      new Secret(),
      "",
      "A Google service account. In YAML and on the command line a file, in JSON its content.",
      "谷歌服务账户：在配置文件和命令行中为文件路径，在 JSON 请求中为文件内容。"),
  WEBHOOK_SECRET(
      "webhook-secret",
      new Secret(),
      "",
      "The secret that verifies the callbacks of the upstream.",
      "用于验证上游回调签名的密钥。"),
  MODELS(
      "models",
      new Models(),
      "",
      "The models that the channel serves, or the upstream's name for each. Default: every model"
          + " of the provider.",
      "渠道提供的模型，或每个模型在上游的名称。默认为供应商的全部模型。"),
  CONCURRENT(
      "concurrent",
      new IntegerRange(1, 1_000_000),
      "20",
      "The most tasks at the upstream at the same time.",
      "同时在上游运行的最大任务数。"),
  WEIGHT(
      "weight",
      new IntegerRange(1, 1_000),
      "1",
      "The share of tasks among channels of the same priority.",
      "在优先级相同的渠道之间分配任务的权重。"),
  PRIORITY(
      "priority",
      new IntegerRange(0, 1_000),
      "0",
      "Channels with the lowest number are used first.",
      "数值最小的渠道优先使用。"),
  ENABLED(
      "enabled",
      new Flag(),
      "true",
      "Whether the channel gets new tasks. Running tasks continue.",
      "渠道是否接收新任务，运行中的任务不受影响。"),
  ACCOUNTS(
      "accounts",
      new TextList(),
      "",
      "The ids of the accounts that may use the channel. Default: all.",
      "可以使用该渠道的账户的 ID。默认为全部账户。"),
  COST(
      "cost",
      new Money(),
      "",
      "What one second of video costs at the upstream. Among equal channels, the cheapest is used"
          + " first.",
      "上游每秒视频的成本。条件相同时，优先使用成本最低的渠道。"),
  FAILOVER(
      "failover",
      new OneOf(List.of("before-accept", "after-failure")),
      "before-accept",
      "When a task may continue on another channel: only where the upstream surely did not accept"
          + " it, or also after it failed there.",
      "任务何时可以转到其他渠道：仅在上游确定未接受任务时，或在上游执行失败后也可以。"),
  POLL_SECONDS(
      "poll-seconds",
      new IntegerRange(0, 3_600),
      "0",
      "Seconds between two polls of a task. 0: an adaptive interval.",
      "两次查询任务状态的间隔秒数。0 表示自动调整。"),
  CONNECT_SECONDS(
      "connect-seconds",
      new IntegerRange(1, 300),
      "10",
      "The longest time until a connection is open.",
      "建立连接的最长秒数。"),
  REQUEST_SECONDS(
      "request-seconds",
      new IntegerRange(1, 3_600),
      "60",
      "The longest time of one request to the upstream.",
      "单次上游请求的最长秒数。"),
  MAX_TASK_SECONDS(
      "max-task-seconds",
      new IntegerRange(10, 604_800),
      "7200",
      "The longest time that a task may run at the upstream. Then it fails and is released.",
      "任务在上游运行的最长秒数，超时后任务失败并释放冻结金额。"),
  UNKNOWN_HOURS(
      "unknown-hours",
      new IntegerRange(1, 720),
      "24",
      "Hours that a task with an unknown outcome is parked before it fails and is released.",
      "结果未知的任务等待的小时数，之后任务失败并释放冻结金额。"),
  HEADERS(
      "headers",
      new SecretMap(),
      "",
      "Additional headers of every request. Their values are stored like keys.",
      "每次请求附加的请求头，其取值与密钥一样加密存储。"),
  OVERRIDE(
      "override",
      new AnyObject(),
      "",
      "Parameters of the upstream that are merged into the body of every submit.",
      "合并到每次提交的请求体中的上游参数。"),
  PROXY(
      "proxy",
      new ProxyUrl(),
      "",
      "The proxy of all requests: an http, https, or `socks5` URL.",
      "所有请求使用的代理：http、https 或 `socks5` URL。"),
  PROJECT(
      "project",
      new Text("[a-z][a-z0-9-]{4,61}[a-z0-9]", "my-project-123"),
      "",
      "The project in the cloud of the provider.",
      "供应商云平台中的项目。"),
  LOCATION(
      "location",
      new Text("[a-z][a-z0-9-]{1,62}", "us-central1"),
      "",
      "The region in the cloud of the provider.",
      "供应商云平台中的区域。"),
  STORAGE_URI(
      "storage-uri",
      new Text("gs://[a-z0-9][a-z0-9._-]{1,220}[a-z0-9](/.*)?", "gs://my-bucket/videos"),
      "",
      "The bucket that the upstream writes results to.",
      "上游写入结果的存储位置。"),
  IDEMPOTENCY(
      "idempotency",
      new Flag(),
      "false",
      "Whether the upstream honours `Idempotency-Key`, so that a lost submit may be sent again.",
      "上游是否支持 `Idempotency-Key`，支持时可以重新发送丢失的提交请求。");

  private final String key;

  @SuppressWarnings("ImmutableEnumChecker") // Every kind is a record of numbers and fixed lists.
  private final FieldKind kind;

  private final String defaultValue;

  @SuppressWarnings("ImmutableEnumChecker") // A record of two strings.
  private final LocalizedText description;

  ChannelField(String key, FieldKind kind, String defaultValue, String en, String zh) {
    this.key = key;
    this.kind = kind;
    this.defaultValue = defaultValue;
    this.description = new LocalizedText(en, zh);
  }

  /** The field with this name in YAML or JSON. */
  public static Optional<ChannelField> named(String name) {
    var key = name.replace('_', '-');
    return Arrays.stream(values()).filter(field -> field.key.equals(key)).findFirst();
  }

  /** The key in YAML, {@code base-url}. */
  public String key() {
    return key;
  }

  /** The field in JSON, {@code base_url}. */
  public String jsonName() {
    return key.replace('-', '_');
  }

  /** The flag, {@code --base-url}; none for a secret, since command lines are visible. */
  public Optional<String> flag() {
    return kind.isSecret() ? Optional.empty() : Optional.of("--" + key);
  }

  public FieldKind kind() {
    return kind;
  }

  /** The default as text; empty if there is none. */
  public String defaultValue() {
    return defaultValue;
  }

  public LocalizedText description() {
    return description;
  }

  public boolean isSecret() {
    return kind.isSecret();
  }

  /** The default of a field with a number. */
  int defaultNumber() {
    return Integer.parseInt(defaultValue);
  }
}
