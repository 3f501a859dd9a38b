package filmgate.config;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * The settings of one process, checked and typed. Every default stands in {@link Setting}.
 *
 * @param storage where things are kept
 * @param http how requests come in
 * @param local what the local renderer does
 * @param egress what may be fetched from outside
 * @param results how long videos are kept
 * @param operator what concerns who runs it
 */
public record Settings(
    Storage storage, Http http, Local local, Egress egress, Results results, Operator operator) {

  /**
   * Where things are kept.
   *
   * @param data the folder of the database and the kept files
   * @param diskFloorBytes free disk below which nothing new is accepted
   * @param batchCommandsMax the most commands in one transaction of the writer
   */
  public record Storage(Path data, long diskFloorBytes, int batchCommandsMax) {}

  /**
   * How requests come in.
   *
   * @param host the address listened on
   * @param port the port; 0 for any free one
   * @param publicUrl the base of links without a slash at its end; empty: the request's own host
   * @param trustedProxies networks, {@code 10.0.0.0/8}, whose forwarding headers are believed
   * @param corsOrigins origins whose pages may call; {@code *} for every one
   * @param limits what one connection may cost
   */
  public record Http(
      String host,
      int port,
      String publicUrl,
      List<String> trustedProxies,
      List<String> corsOrigins,
      HttpLimits limits) {}

  /**
   * What one connection may cost.
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
   * What the local renderer does.
   *
   * @param workers renders at a time; 0 pauses it
   * @param serveLiveKeys when live keys are served by it
   * @param missingInput what becomes of media that cannot be fetched
   */
  public record Local(int workers, ServeLiveKeys serveLiveKeys, MissingInput missingInput) {}

  /** When the local renderer serves live keys; {@code DEMO} while no channel is configured. */
  public enum ServeLiveKeys {
    DEMO,
    ALWAYS,
    NEVER
  }

  /** What becomes of media that cannot be fetched: a labelled card, or a failed task. */
  public enum MissingInput {
    PLACEHOLDER,
    FAIL
  }

  /**
   * What may be fetched from outside.
   *
   * @param allow private networks that may be fetched from, {@code 127.0.0.0/8}
   * @param names who resolves host names
   * @param imageBytesMax the largest picture
   * @param clipBytesMax the largest clip
   * @param fetch the longest time of one fetch
   */
  public record Egress(
      List<String> allow,
      NameResolution names,
      long imageBytesMax,
      long clipBytesMax,
      Duration fetch) {}

  /** Who resolves host names; {@code NONE}: no name has an address. */
  public enum NameResolution {
    SYSTEM,
    NONE
  }

  /**
   * How long videos are kept.
   *
   * @param retention from the end of the task to the removal of its file
   * @param link from the making of a signed link to its end
   */
  public record Results(Duration retention, Duration link) {}

  /**
   * What concerns who runs it.
   *
   * @param rootKey the key given for the root account
   * @param logLevel the least important line logged: error, warn, info or debug
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
