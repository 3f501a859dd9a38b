package filmgate.api.error;

import java.util.Comparator;
import java.util.Map;

/**
 * The error envelopes of all paths.
 *
 * @param byPrefix the envelopes of the dialects, by their path prefixes
 */
public record ErrorEnvelopes(Map<String, ErrorEnvelope> byPrefix) {
  /** The standard envelope for every path. */
  public static final ErrorEnvelopes STANDARD = new ErrorEnvelopes(Map.of());

  public ErrorEnvelopes {
    byPrefix = Map.copyOf(byPrefix);
  }

  /** The envelope of the longest prefix that the path is below, or else the standard one. */
  public ErrorEnvelope envelopeFor(String path) {
    return byPrefix.keySet().stream()
        .filter(prefix -> isBelow(path, prefix))
        .max(Comparator.comparingInt(String::length))
        .map(prefix -> byPrefix.getOrDefault(prefix, ErrorEnvelope.STANDARD))
        .orElse(ErrorEnvelope.STANDARD);
  }

  private static boolean isBelow(String path, String prefix) {
    return path.startsWith(prefix)
        && (path.length() == prefix.length() || path.charAt(prefix.length()) == '/');
  }
}
