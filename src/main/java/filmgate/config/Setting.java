package filmgate.config;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Every setting there is, declared once: its YAML key, what its value may be, its default as text
 * and one sentence for people. The environment's name, the flag and the reference page follow.
 */
public enum Setting {
  HOST("host", new ValueType.SingleLine(), "127.0.0.1", "The address that the server listens on."),
  PORT("port", new ValueType.WholeNumber(0, 65_535), "8080", "The port; 0 takes any free one."),
  DATA(
      "data",
      new ValueType.SingleLine(),
      "./data",
      "The folder of the database and the kept files."),
  PUBLIC_URL(
      "public-url",
      new ValueType.HttpUrl(),
      "",
      "The base of every link that is handed out; empty takes the host of the request."),
  ROOT_KEY(
      "root-key",
      new ValueType.Secret(16),
      "",
      "The key of the root account. Empty: the first start creates one, and every start prints a"
          + " new secret for it until it was used."),
  LOG_LEVEL(
      "log.level",
      new ValueType.Choice(List.of("error", "warn", "info", "debug")),
      "info",
      "The least important line that is logged."),
  TRUSTED_PROXIES(
      "trusted-proxies",
      new ValueType.NetworkList(),
      "",
      "The networks whose X-Forwarded-* headers are believed."),
  CORS_ORIGINS(
      "cors.origins",
      new ValueType.OriginList(),
      "",
      "The origins whose pages may call the API from a browser; * allows every one."),

  LOCAL_WORKERS(
      "local.workers",
      new ValueType.WholeNumber(0, 64),
      "1",
      "Renders at a time of the local renderer; 0 pauses it and tasks stay queued."),
  LOCAL_SERVE_LIVE_KEYS(
      "local.serve-live-keys",
      new ValueType.Choice(List.of("demo", "always", "never")),
      "demo",
      "When the local renderer serves live keys; demo: while no channel is configured."),
  LOCAL_MISSING_INPUT(
      "local.missing-input",
      new ValueType.Choice(List.of("placeholder", "fail")),
      "placeholder",
      "What a picture or clip that cannot be fetched becomes: a labelled card, or a failed task."),

  EGRESS_ALLOW(
      "egress.allow",
      new ValueType.NetworkList(),
      "",
      "Private networks that may be fetched from, beside the public addresses."),
  EGRESS_NAMES(
      "egress.names",
      new ValueType.Choice(List.of("system", "none")),
      "system",
      "Who resolves the host names of fetched URLs; none: no name resolves."),
  MEDIA_IMAGE_BYTES(
      "media.image-bytes", ValueType.size("1KiB", "1GiB"), "20MB", "The largest picture fetched."),
  MEDIA_CLIP_BYTES(
      "media.clip-bytes", ValueType.size("1KiB", "16GiB"), "200MB", "The largest clip fetched."),
  MEDIA_FETCH_SECONDS(
      "media.fetch-seconds",
      new ValueType.WholeNumber(1, 3_600),
      "60",
      "The longest one fetch may take."),

  RESULTS_RETENTION_DAYS(
      "results.retention-days",
      new ValueType.WholeNumber(1, 3_650),
      "7",
      "Days that a finished video is kept; afterwards its link answers 410."),
  RESULTS_LINK_HOURS(
      "results.link-hours",
      new ValueType.WholeNumber(1, 8_760),
      "24",
      "Hours that a signed link works."),
  DISK_FLOOR_BYTES(
      "disk.floor-bytes",
      ValueType.size("0", "1024TiB"),
      "1GiB",
      "Free disk below which submissions answer 503 while running tasks go on."),
  STORE_BATCH(
      "store.batch",
      new ValueType.WholeNumber(1, 10_000),
      "512",
      "The most commands that the writer commits in one transaction."),

  HTTP_BODY_BYTES_CREATE(
      "http.body-bytes-create",
      ValueType.size("1KiB", "1GiB"),
      "16MiB",
      "The largest body of a request that creates a task."),
  HTTP_BODY_BYTES(
      "http.body-bytes",
      ValueType.size("1KiB", "1GiB"),
      "1MiB",
      "The largest body of every other request."),
  HTTP_BODIES_IN_MEMORY_BYTES(
      "http.bodies-in-memory-bytes",
      ValueType.size("1MiB", "64GiB"),
      "256MiB",
      "The most memory that bodies still being read may take together."),
  HTTP_IDLE_SECONDS(
      "http.idle-seconds",
      new ValueType.WholeNumber(1, 3_600),
      "30",
      "Seconds without a byte after which a connection is closed."),
  HTTP_BODY_SECONDS(
      "http.body-seconds",
      new ValueType.WholeNumber(1, 3_600),
      "60",
      "The longest time that a body may take to arrive.");

  /** What every environment variable of Filmgate begins with. */
  static final String ENVIRONMENT_PREFIX = "FILMGATE_";

  private final String key;

  @SuppressWarnings("ImmutableEnumChecker") // Every kind is a record of numbers and fixed lists.
  private final ValueType type;

  private final String defaultValue;
  private final String description;

  Setting(String key, ValueType kind, String standard, String sentence) {
    this.key = key;
    this.type = kind;
    this.defaultValue = standard;
    this.description = sentence;
  }

  /** The YAML key, dots between the levels: {@code local.workers}. */
  public String key() {
    return key;
  }

  /** The environment variable: {@code FILMGATE_LOCAL_WORKERS}. */
  public String environmentName() {
    return ENVIRONMENT_PREFIX + key.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
  }

  /** The flag, {@code --local-workers}; none for a secret, since other users see command lines. */
  public Optional<String> flag() {
    return type instanceof ValueType.Secret
        ? Optional.empty()
        : Optional.of("--" + key.replace('.', '-'));
  }

  /** What its value may be. */
  public ValueType type() {
    return type;
  }

  /** The default as a person would write it; empty when there is none. */
  public String defaultValue() {
    return defaultValue;
  }

  /** What it does, in one sentence. */
  public String description() {
    return description;
  }
}
