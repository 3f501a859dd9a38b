package filmgate.config;

import static filmgate.config.ValueType.size;

import filmgate.config.ValueType.Choice;
import filmgate.config.ValueType.DirectoryPath;
import filmgate.config.ValueType.EncryptionKeys;
import filmgate.config.ValueType.HttpUrl;
import filmgate.config.ValueType.NetworkList;
import filmgate.config.ValueType.OriginList;
import filmgate.config.ValueType.PortList;
import filmgate.config.ValueType.Secret;
import filmgate.config.ValueType.SingleLine;
import filmgate.config.ValueType.WholeNumber;
import filmgate.text.LocalizedText;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * All settings: the YAML key, the type of the value, the default, and a description. The
 * environment variable, the flag, and the reference pages follow from these.
 */
public enum Setting {
  HOST(
      "host",
      new SingleLine(),
      "127.0.0.1",
      "The address that the server listens on.",
      "服务器监听的地址。"),
  PORT(
      "port",
      new WholeNumber(0, 65_535),
      "8080",
      "The port that the server listens on. 0 takes any free port.",
      "服务器监听的端口。0 表示任意空闲端口。"),
  DATA(
      "data",
      new SingleLine(),
      "./data",
      "The data directory: the database and the blobs.",
      "数据目录，包含数据库和文件。"),
  PUBLIC_URL(
      "public-url",
      new HttpUrl(),
      "",
      "The base of every link in a response. Empty: the host of the request.",
      "响应中所有链接的基础地址。为空时使用请求的主机名。"),
  ROOT_KEY(
      "root-key",
      new Secret(16),
      "",
      "The key of the root account. Empty: the first start creates one, and every start prints a"
          + " new secret for it until it is used.",
      "root 账户的密钥。为空时，首次启动会创建一个密钥，在它被使用之前，每次启动都会打印新的密钥内容。"),
  SECRETS_KEY(
      "secrets.key",
      new EncryptionKeys(),
      "",
      "The key that encrypts the secrets of channels in the database. Further keys only decrypt."
          + " Empty: the keys in `secrets.key-file`.",
      "加密数据库中渠道密钥的密钥。之后的密钥仅用于解密。为空时使用 `secrets.key-file` 中的密钥。"),
  SECRETS_KEY_FILE(
      "secrets.key-file",
      new SingleLine(),
      "secrets.key",
      "The file with encryption keys, relative to the data directory. The first start creates it.",
      "保存加密密钥的文件，相对于数据目录。首次启动时创建。"),
  LOG_LEVEL(
      "log.level",
      new Choice(List.of("error", "warn", "info", "debug")),
      "info",
      "The lowest level that is logged.",
      "记录日志的最低级别。"),
  LOG_ACCESS(
      "log.access",
      new Choice(List.of("off", Setting.ON)),
      "off",
      "`on`: each request is logged as `request_served`, at the level `info`.",
      "`on`：每个请求都以 `info` 级别记录为 `request_served`。"),
  LOG_FORMAT(
      "log.format",
      new Choice(List.of("text", Setting.JSON)),
      "text",
      "`text`: one line for each event. `json`: one JSON object for each event.",
      "`text`：每个事件一行文本。`json`：每个事件一个 JSON 对象。"),
  METRICS_HOST(
      "metrics.host",
      new SingleLine(),
      "127.0.0.1",
      "The address of `metrics.port`.",
      "`metrics.port` 监听的地址。"),
  METRICS_PORT(
      "metrics.port",
      new WholeNumber(0, 65_535),
      "0",
      "A port that serves only `/metrics`, without a key. 0: none, and `/metrics` of the server"
          + " requires a key with the scope `admin`.",
      "仅提供 `/metrics` 的端口，不需要密钥。0 表示不监听，此时读取服务器的 `/metrics` 需要具有 `admin` 权限的密钥。"),
  TRUSTED_PROXIES(
      "trusted-proxies",
      new NetworkList(),
      "",
      "Networks whose `Forwarded` and `X-Forwarded-*` headers are trusted.",
      "可信代理的网段，来自这些网段的 `Forwarded` 和 `X-Forwarded-*` 请求头会被采用。"),
  CORS_ORIGINS(
      "cors.origins",
      new OriginList(),
      "",
      "Origins whose pages may call the API from a browser. `*` allows every origin.",
      "允许其页面在浏览器中调用 API 的来源。`*` 允许所有来源。"),
  CONSOLE_BUILD(
      "console.build",
      new Choice(List.of("off", Setting.ON)),
      Setting.ON,
      "`on`: `serve` builds the web console in the background if it is missing or older than its"
          + " sources. This needs Node.js, and has no effect without the sources.",
      "`on`：网页控制台缺失或比源码旧时，`serve` 会在后台构建它。构建需要 Node.js；没有源码时不起作用。"),

  LOCAL_WORKERS(
      "local.workers",
      new WholeNumber(0, 64),
      "1",
      "Videos that the local renderer creates at the same time, and as many for test keys at the"
          + " lowest priority. 0 pauses it, and tasks stay queued.",
      "本地渲染器同时生成的视频数，测试密钥以最低优先级另有相同的数量。0 表示暂停渲染，任务保持排队。"),
  LOCAL_SERVE_LIVE_KEYS(
      "local.serve-live-keys",
      new Choice(List.of("demo", "always", "never")),
      "demo",
      "When the local renderer serves live keys. `demo`: while no channel is configured.",
      "本地渲染器何时处理正式密钥的任务。`demo`：仅在没有配置任何渠道时。"),
  LOCAL_MISSING_INPUT(
      "local.missing-input",
      new Choice(List.of("placeholder", "fail")),
      "placeholder",
      "What happens if an image or clip cannot be fetched. `placeholder`: a labelled card replaces"
          + " it. `fail`: the task fails.",
      "无法获取图片或视频时的处理方式：`placeholder` 表示用带标签的卡片代替，`fail` 表示任务失败。"),
  LOCAL_SLATE(
      "local.slate",
      new Choice(List.of("off", "shots", "always")),
      "shots",
      "When a local video shows a slate in a corner: the number of the shot, the model, the time"
          + " code, and the prompt. `shots`: in videos with several shots. Frames that must equal"
          + " an image show none.",
      "本地视频何时在角落显示场记板，包括分镜序号、模型、时间码和提示词。`shots`：仅在有多个分镜的视频中显示。必须与图片一致的帧不显示。"),
  LOCAL_ART_DIR(
      "local.art-dir",
      new DirectoryPath(),
      "",
      "A directory with subjects, settings, and nouns that the local renderer draws besides its"
          + " own. It is read when the server starts. Empty: none.",
      "自定义素材目录，包含本地渲染器额外使用的主体、场景和名词，在服务器启动时读取。为空表示不使用。"),

  EGRESS_ALLOW(
      "egress.allow",
      new NetworkList(),
      "",
      "Private networks that URLs may point to, in addition to public addresses.",
      "除公网地址外，URL 还可以指向的内网网段。"),
  EGRESS_NAMES(
      "egress.names",
      new Choice(List.of("system", "none")),
      "system",
      "How host names of fetched URLs are resolved. `none`: no name resolves.",
      "获取 URL 时如何解析主机名。`none`：不解析任何主机名。"),
  WEBHOOKS_PORTS(
      "webhooks.ports",
      new PortList(),
      "80,443",
      "Ports that webhook URLs may have. Addresses of `egress.allow` may have any port.",
      "Webhook URL 可以使用的端口。`egress.allow` 中的地址不受限制。"),
  MEDIA_IMAGE_BYTES(
      "media.image-bytes",
      size("1KiB", "1GiB"),
      "20MB",
      "The largest image that is fetched or uploaded.",
      "获取或上传的图片的最大大小。"),
  MEDIA_CLIP_BYTES(
      "media.clip-bytes",
      size("1KiB", "16GiB"),
      "200MB",
      "The largest clip that is fetched or uploaded.",
      "获取或上传的视频的最大大小。"),
  MEDIA_FETCH_SECONDS(
      "media.fetch-seconds",
      new WholeNumber(1, 3_600),
      "60",
      "The longest time that one fetch may take.",
      "单次获取的最长秒数。"),
  UPLOADS_RETENTION_HOURS(
      "uploads.retention-hours",
      new WholeNumber(1, 8_760),
      "72",
      "Hours that an upload is stored. A file that an unfinished task uses is stored longer.",
      "上传文件的保存小时数。未完成的任务使用的文件会保存更久。"),
  UPLOADS_ACCOUNT_BYTES(
      "uploads.account-bytes",
      size("1MiB", "1024TiB"),
      "5GB",
      "The most bytes of all uploads of one account. Equal files count once.",
      "一个账户所有上传文件的最大总字节数。相同的文件只计一次。"),

  RESULTS_RETENTION_DAYS(
      "results.retention-days",
      new WholeNumber(1, 3_650),
      "7",
      "Days that the files of a task are stored, unless its account or the task has its own"
          + " retention.",
      "任务的文件的保存天数，账户或任务有自己的保留期时除外。"),
  RESULTS_LINK_HOURS(
      "results.link-hours",
      new WholeNumber(1, 8_760),
      "24",
      "Hours that a signed link works.",
      "签名链接的有效小时数。"),
  DISK_FLOOR_BYTES(
      "disk.floor-bytes",
      size("0", "1024TiB"),
      "1GiB",
      "Free disk space below which submissions return 503. Running tasks continue.",
      "可用磁盘空间的下限，低于该值时提交返回 503，运行中的任务继续执行。"),
  STORE_BATCH(
      "store.batch",
      new WholeNumber(1, 10_000),
      "512",
      "The most commands that are committed in one transaction.",
      "一个事务中最多提交的命令数。"),

  HTTP_BODY_BYTES_CREATE(
      "http.body-bytes-create",
      size("1KiB", "1GiB"),
      "16MiB",
      "The largest body of a request that creates a task.",
      "创建任务的请求体的最大大小。"),
  HTTP_BODY_BYTES(
      "http.body-bytes",
      size("1KiB", "1GiB"),
      "1MiB",
      "The largest body of any other request but an upload.",
      "除上传外，其他请求的请求体的最大大小。"),
  HTTP_BODIES_IN_MEMORY_BYTES(
      "http.bodies-in-memory-bytes",
      size("1MiB", "64GiB"),
      "256MiB",
      "The most memory for all request bodies that are being read, at most a sixth of the heap.",
      "正在读取的所有请求体最多占用的内存，不超过堆的六分之一。"),
  HTTP_IDLE_SECONDS(
      "http.idle-seconds",
      new WholeNumber(1, 3_600),
      "30",
      "Seconds without a byte after which a connection is closed.",
      "连接上多少秒没有数据后关闭连接。"),
  HTTP_BODY_SECONDS(
      "http.body-seconds",
      new WholeNumber(1, 3_600),
      "60",
      "The longest time that a request body may take to arrive, except the bytes of an upload. A"
          + " slower request returns 408.",
      "接收请求体的最长秒数，不包括上传的文件内容。超时的请求返回 408。"),
  HTTP_HEAD_SECONDS(
      "http.head-seconds",
      new WholeNumber(1, 600),
      "15",
      "The longest time that the request line and the headers may take to arrive. Then the"
          + " connection is closed.",
      "接收请求行和请求头的最长秒数，超时后关闭连接。"),
  HTTP_CONNECTIONS_PER_ADDRESS(
      "http.connections-per-address",
      new WholeNumber(1, 1_000_000),
      "256",
      "The most open connections of one address. Loopback and trusted proxies have no limit.",
      "一个地址最多的连接数。本机回环地址和可信代理不受限制。"),
  HTTP_OPEN_REQUESTS_PER_ACCOUNT(
      "http.open-requests-per-account",
      new WholeNumber(1, 1_000_000),
      "1024",
      "The most requests of one account that wait or transfer at the same time, at most half of"
          + " all connections. More return 429.",
      "一个账户最多同时等待或传输的请求数，不超过全部连接的一半。超出时返回 429。");

  /** The value that turns a setting on. */
  static final String ON = "on";

  /** The format of a log of JSON objects. */
  static final String JSON = "json";

  /** The prefix of the environment variables. */
  static final String ENVIRONMENT_PREFIX = "FILMGATE_";

  private final String key;

  @SuppressWarnings("ImmutableEnumChecker") // Every type is a record of numbers and fixed lists.
  private final ValueType type;

  private final String defaultValue;

  @SuppressWarnings("ImmutableEnumChecker") // A record of two strings.
  private final LocalizedText description;

  Setting(String key, ValueType type, String defaultValue, String en, String zh) {
    this.key = key;
    this.type = type;
    this.defaultValue = defaultValue;
    this.description = new LocalizedText(en, zh);
  }

  /** The YAML key with dots between the levels: {@code local.workers}. */
  public String key() {
    return key;
  }

  /** The environment variable: {@code FILMGATE_LOCAL_WORKERS}. */
  public String environmentName() {
    return ENVIRONMENT_PREFIX + key.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
  }

  /** The flag {@code --local-workers}; none for a secret, since command lines are visible. */
  public Optional<String> flag() {
    return type.isSecret() ? Optional.empty() : Optional.of("--" + key.replace('.', '-'));
  }

  public ValueType type() {
    return type;
  }

  /** The default as text; empty if there is none. */
  public String defaultValue() {
    return defaultValue;
  }

  public LocalizedText description() {
    return description;
  }
}
