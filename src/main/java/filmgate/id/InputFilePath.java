package filmgate.id;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The path of an input of a task, for an upstream that takes only URLs: {@code /files/input_}, the
 * digest of its blob, and an extension.
 */
public final class InputFilePath {
  /** The start of every path. */
  public static final String START = "/files/input_";

  private static final Pattern FILE = Pattern.compile("([0-9a-f]{64})(\\.[a-z0-9]{1,5})?");

  private InputFilePath() {}

  /**
   * The path of a blob.
   *
   * @param extension such as {@code .mp4}; may be empty
   */
  public static String of(String digest, String extension) {
    return START + digest + extension;
  }

  /** The digest in the part of a path after {@link #START}. */
  public static Optional<String> digestOf(String file) {
    var matcher = FILE.matcher(file);
    return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
  }
}
