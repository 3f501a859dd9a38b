package filmgate.config;

import filmgate.secret.EncryptionKey;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The settings of one process, checked and typed. The defaults are in {@link Setting}. */
public record Settings(
    Storage storage,
    Http http,
    Local local,
    Egress egress,
    Uploads uploads,
    Results results,
    Secrets secrets,
    ChannelFile channels,
    Operator operator) {

  /**
   * The data directory and its limits.
   *
   * @param diskFloorBytes the free disk space below which submissions are rejected
   * @param batchCommandsMax the most commands in one transaction
   */
  public record Storage(Path data, long diskFloorBytes, int batchCommandsMax) {}

  /**
   * The HTTP server.
   *
   * @param port 0 for any free port
   * @param publicUrl the base of links, without a trailing slash; empty for the host of the request
   * @param trustedProxies the networks whose forwarding headers are trusted
   * @param corsOrigins the origins whose pages may call the API; {@code *} for all
   */
  public record Http(
      String host,
      int port,
      String publicUrl,
      List<String> trustedProxies,
      List<String> corsOrigins,
      HttpLimits limits) {}

  /**
   * The limits of requests.
   *
   * @param createBodyBytesMax for a request that creates a task
   * @param bodyBytesMax for any other request
   * @param bodiesInMemoryBytesMax for all bodies that are being read
   * @param idleTimeout the longest time without a byte
   * @param bodyTimeout the longest time until a body has arrived
   * @param headTimeout the longest time until a request line and its headers have arrived
   */
  public record HttpLimits(
      long createBodyBytesMax,
      long bodyBytesMax,
      long bodiesInMemoryBytesMax,
      Duration idleTimeout,
      Duration bodyTimeout,
      Duration headTimeout,
      Shares shares) {}

  /**
   * How much of the server one client may take.
   *
   * @param connectionsPerAddressMax open connections of one address
   * @param openRequestsPerAccountMax requests of one account at the same time
   */
  public record Shares(int connectionsPerAddressMax, int openRequestsPerAccountMax) {}

  /**
   * The local renderer.
   *
   * @param workers the renders at the same time; 0 pauses the renderer
   */
  public record Local(
      int workers,
      ServeLiveKeys serveLiveKeys,
      MissingInput missingInput,
      Slate slate,
      String artDirectory) {
    /** A directory with subjects, settings, and nouns of the operator, if there is one. */
    public Optional<Path> art() {
      return artDirectory.isEmpty() ? Optional.empty() : Optional.of(Path.of(artDirectory));
    }
  }

  /** When the local renderer serves live keys; {@code DEMO} while no channel is configured. */
  public enum ServeLiveKeys {
    DEMO,
    ALWAYS,
    NEVER
  }

  /** When a local video shows a slate; {@code SHOTS} if it has several shots. */
  public enum Slate {
    OFF,
    SHOTS,
    ALWAYS
  }

  /** The handling of media that cannot be fetched: a labelled card, or a failed task. */
  public enum MissingInput {
    PLACEHOLDER,
    FAIL
  }

  /**
   * Requests to the URLs of callers.
   *
   * @param allow the private networks that URLs may point to
   * @param fetch the timeout of one fetch
   * @param webhookPorts the ports of webhook URLs
   */
  public record Egress(
      List<String> allow,
      NameResolution names,
      long imageBytesMax,
      long clipBytesMax,
      Duration fetch,
      List<Integer> webhookPorts) {}

  /** How host names are resolved; with {@code NONE}, no name resolves. */
  public enum NameResolution {
    SYSTEM,
    NONE
  }

  /**
   * Uploads.
   *
   * @param retention how long an upload is stored
   * @param accountBytesMax the most bytes of all uploads of one account
   */
  public record Uploads(Duration retention, long accountBytesMax) {}

  /**
   * Retention of videos.
   *
   * @param retention the time from the end of a task to the deletion of its files
   * @param link how long a signed link works
   */
  public record Results(Duration retention, Duration link) {
    public int retentionHours() {
      return (int) retention.toHours();
    }
  }

  /**
   * The encryption of secrets at rest.
   *
   * @param keys the keys of the setting; empty to use the key file only
   * @param keyFile the key file, which is created if it is needed and missing
   */
  public record Secrets(List<EncryptionKey> keys, Path keyFile) {}

  /**
   * The root key, logging, and the console.
   *
   * @param buildConsole whether a missing or older console is built
   */
  public record Operator(RootKey rootKey, Log log, MetricsPort metrics, boolean buildConsole) {}

  /**
   * The log.
   *
   * @param level the lowest level that is logged
   * @param access whether each request is logged
   * @param json whether each event is a JSON object
   */
  public record Log(String level, boolean access, boolean json) {}

  /**
   * An address that serves only the metrics.
   *
   * @param port 0 for none
   */
  public record MetricsPort(String host, int port) {}

  /**
   * The root key that the operator has set; never printed.
   *
   * @param secret empty if none is set
   */
  public record RootKey(String secret) {
    @Override
    public String toString() {
      return secret.isEmpty() ? "RootKey[none]" : "RootKey[given, not shown]";
    }
  }
}
