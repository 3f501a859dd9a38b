package filmgate.config;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * The settings of one process, checked and typed. Every default is in {@link Setting}.
 *
 * @param storage the data directory and its limits
 * @param http the HTTP server
 * @param local the local renderer
 * @param egress fetches of URLs
 * @param results retention of videos
 * @param operator the root key and logging
 */
public record Settings(
    Storage storage, Http http, Local local, Egress egress, Results results, Operator operator) {

  /**
   * The data directory and its limits.
   *
   * @param data the data directory: the database and the blobs
   * @param diskFloorBytes free disk below which nothing new is accepted
   * @param batchCommandsMax the most commands in one transaction of the writer
   */
  public record Storage(Path data, long diskFloorBytes, int batchCommandsMax) {}

  /**
   * The HTTP server.
   *
   * @param host the address listened on
   * @param port the port; 0 for any free one
   * @param publicUrl the base of links, without a trailing slash; empty: the host of the request
   * @param trustedProxies networks, {@code 10.0.0.0/8}, whose forwarding headers are trusted
   * @param corsOrigins origins whose pages may call; {@code *} for every one
   * @param limits the limits of requests
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
   * @param createBodyBytesMax the largest body that creates a task
   * @param bodyBytesMax the largest body of any other request
   * @param bodiesInMemoryBytesMax all bodies still being read, together
   * @param idleTimeout the longest silence of a connection
   * @param bodyTimeout the longest time that a body may take to arrive
   */
  public record HttpLimits(
      long createBodyBytesMax,
      long bodyBytesMax,
      long bodiesInMemoryBytesMax,
      Duration idleTimeout,
      Duration bodyTimeout) {}

  /**
   * The local renderer.
   *
   * @param workers renders at a time; 0 pauses it
   * @param serveLiveKeys when live keys are served by it
   * @param missingInput what replaces media that cannot be fetched
   */
  public record Local(int workers, ServeLiveKeys serveLiveKeys, MissingInput missingInput) {}

  /** When the local renderer serves live keys; {@code DEMO} while no channel is configured. */
  public enum ServeLiveKeys {
    DEMO,
    ALWAYS,
    NEVER
  }

  /** The handling of media that cannot be fetched: a labelled card, or a failed task. */
  public enum MissingInput {
    PLACEHOLDER,
    FAIL
  }

  /**
   * Fetches of URLs.
   *
   * @param allow private networks that may be fetched from, {@code 127.0.0.0/8}
   * @param names how host names are resolved
   * @param imageBytesMax the largest image
   * @param clipBytesMax the largest clip
   * @param fetch the longest time of one fetch
   */
  public record Egress(
      List<String> allow,
      NameResolution names,
      long imageBytesMax,
      long clipBytesMax,
      Duration fetch) {}

  /** How host names are resolved; {@code NONE}: no name resolves. */
  public enum NameResolution {
    SYSTEM,
    NONE
  }

  /**
   * Retention of videos.
   *
   * @param retention the time from the end of a task to the deletion of its file
   * @param link how long a signed link works
   */
  public record Results(Duration retention, Duration link) {}

  /**
   * The root key and logging.
   *
   * @param rootKey the key given for the root account
   * @param logLevel the lowest level that is logged: error, warn, info, or debug
   */
  public record Operator(RootKey rootKey, String logLevel) {}

  /**
   * The key given for the root account; never printed.
   *
   * @param secret the key, empty when none was given
   */
  public record RootKey(String secret) {
    @Override
    public String toString() {
      return secret.isEmpty() ? "RootKey[none]" : "RootKey[given, not shown]";
    }
  }
}
