package filmgate.config;

import static filmgate.config.ValueType.size;

import filmgate.config.ValueType.Choice;
import filmgate.config.ValueType.EncryptionKeys;
import filmgate.config.ValueType.HttpUrl;
import filmgate.config.ValueType.NetworkList;
import filmgate.config.ValueType.OriginList;
import filmgate.config.ValueType.PortList;
import filmgate.config.ValueType.Secret;
import filmgate.config.ValueType.SingleLine;
import filmgate.config.ValueType.WholeNumber;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * All settings: the YAML key, the type of the value, the default, and a description. The
 * environment variable, the flag, and the reference page follow from these.
 */
public enum Setting {
  HOST("host", new SingleLine(), "127.0.0.1", "The address that the server listens on."),
  PORT(
      "port",
      new WholeNumber(0, 65_535),
      "8080",
      "The port that the server listens on. 0 takes any free port."),
  DATA("data", new SingleLine(), "./data", "The data directory: the database and the blobs."),
  PUBLIC_URL(
      "public-url",
      new HttpUrl(),
      "",
      "The base of every link in a response. Empty: the host of the request."),
  ROOT_KEY(
      "root-key",
      new Secret(16),
      "",
      "The key of the root account. Empty: the first start creates one, and every start prints a"
          + " new secret for it until it is used."),
  SECRETS_KEY(
      "secrets.key",
      new EncryptionKeys(),
      "",
      "The key that encrypts the secrets of channels in the database. Further keys only decrypt."
          + " Empty: the keys in secrets.key-file."),
  SECRETS_KEY_FILE(
      "secrets.key-file",
      new SingleLine(),
      "secrets.key",
      "The file with encryption keys, relative to the data directory. The first start creates it."),
  LOG_LEVEL(
      "log.level",
      new Choice(List.of("error", "warn", "info", "debug")),
      "info",
      "The lowest level that is logged."),
  LOG_ACCESS(
      "log.access",
      new Choice(List.of("off", Setting.ON)),
      "off",
      "on: each request is logged as request_served, at the level info."),
  TRUSTED_PROXIES(
      "trusted-proxies",
      new NetworkList(),
      "",
      "Networks whose Forwarded and X-Forwarded-* headers are trusted."),
  CORS_ORIGINS(
      "cors.origins",
      new OriginList(),
      "",
      "Origins whose pages may call the API from a browser. * allows every origin."),

  LOCAL_WORKERS(
      "local.workers",
      new WholeNumber(0, 64),
      "1",
      "Videos that the local renderer creates at the same time, and as many for test keys at the"
          + " lowest priority. 0 pauses it, and tasks stay queued."),
  LOCAL_SERVE_LIVE_KEYS(
      "local.serve-live-keys",
      new Choice(List.of("demo", "always", "never")),
      "demo",
      "When the local renderer serves live keys. demo: while no channel is configured."),
  LOCAL_MISSING_INPUT(
      "local.missing-input",
      new Choice(List.of("placeholder", "fail")),
      "placeholder",
      "What happens if an image or clip cannot be fetched: a labelled card replaces it, or the task"
          + " fails."),

  EGRESS_ALLOW(
      "egress.allow",
      new NetworkList(),
      "",
      "Private networks that URLs may point to, in addition to public addresses."),
  EGRESS_NAMES(
      "egress.names",
      new Choice(List.of("system", "none")),
      "system",
      "How host names of fetched URLs are resolved. none: no name resolves."),
  WEBHOOKS_PORTS(
      "webhooks.ports",
      new PortList(),
      "80,443",
      "Ports that webhook URLs may have. Addresses of egress.allow may have any port."),
  MEDIA_IMAGE_BYTES(
      "media.image-bytes",
      size("1KiB", "1GiB"),
      "20MB",
      "The largest image that is fetched or uploaded."),
  MEDIA_CLIP_BYTES(
      "media.clip-bytes",
      size("1KiB", "16GiB"),
      "200MB",
      "The largest clip that is fetched or uploaded."),
  MEDIA_FETCH_SECONDS(
      "media.fetch-seconds",
      new WholeNumber(1, 3_600),
      "60",
      "The longest time that one fetch may take."),
  UPLOADS_RETENTION_HOURS(
      "uploads.retention-hours",
      new WholeNumber(1, 8_760),
      "72",
      "Hours that an upload is stored. A file that an unfinished task uses is stored longer."),
  UPLOADS_ACCOUNT_BYTES(
      "uploads.account-bytes",
      size("1MiB", "1024TiB"),
      "5GB",
      "The most bytes of all uploads of one account. Equal files count once."),

  RESULTS_RETENTION_DAYS(
      "results.retention-days",
      new WholeNumber(1, 3_650),
      "7",
      "Days that the files of a task are stored, unless its account or the task has its own"
          + " retention."),
  RESULTS_LINK_HOURS(
      "results.link-hours", new WholeNumber(1, 8_760), "24", "Hours that a signed link works."),
  DISK_FLOOR_BYTES(
      "disk.floor-bytes",
      size("0", "1024TiB"),
      "1GiB",
      "Free disk space below which submissions return 503. Running tasks continue."),
  STORE_BATCH(
      "store.batch",
      new WholeNumber(1, 10_000),
      "512",
      "The most commands that are committed in one transaction."),

  HTTP_BODY_BYTES_CREATE(
      "http.body-bytes-create",
      size("1KiB", "1GiB"),
      "16MiB",
      "The largest body of a request that creates a task."),
  HTTP_BODY_BYTES(
      "http.body-bytes",
      size("1KiB", "1GiB"),
      "1MiB",
      "The largest body of any other request but an upload."),
  HTTP_BODIES_IN_MEMORY_BYTES(
      "http.bodies-in-memory-bytes",
      size("1MiB", "64GiB"),
      "256MiB",
      "The most memory for all request bodies that are being read, at most a sixth of the heap."),
  HTTP_IDLE_SECONDS(
      "http.idle-seconds",
      new WholeNumber(1, 3_600),
      "30",
      "Seconds without a byte after which a connection is closed."),
  HTTP_BODY_SECONDS(
      "http.body-seconds",
      new WholeNumber(1, 3_600),
      "60",
      "The longest time that a request body may take to arrive, except the bytes of an upload. A"
          + " slower request returns 408."),
  HTTP_HEAD_SECONDS(
      "http.head-seconds",
      new WholeNumber(1, 600),
      "15",
      "The longest time that the request line and the headers may take to arrive. Then the"
          + " connection is closed."),
  HTTP_CONNECTIONS_PER_ADDRESS(
      "http.connections-per-address",
      new WholeNumber(1, 1_000_000),
      "256",
      "The most open connections of one address. Loopback and trusted proxies have no limit."),
  HTTP_OPEN_REQUESTS_PER_ACCOUNT(
      "http.open-requests-per-account",
      new WholeNumber(1, 1_000_000),
      "1024",
      "The most requests of one account that wait or transfer at the same time, at most half of"
          + " all connections. More return 429.");

  /** The value that turns a setting on. */
  static final String ON = "on";

  /** The prefix of the environment variables. */
  static final String ENVIRONMENT_PREFIX = "FILMGATE_";

  private final String key;

  @SuppressWarnings("ImmutableEnumChecker") // Every type is a record of numbers and fixed lists.
  private final ValueType type;

  private final String defaultValue;
  private final String description;

  Setting(String key, ValueType type, String defaultValue, String description) {
    this.key = key;
    this.type = type;
    this.defaultValue = defaultValue;
    this.description = description;
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

  public String description() {
    return description;
  }
}
