package filmgate.webhook;

import java.util.Base64;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * A shared secret of Standard Webhooks, {@code whsec_} and the Base64 text of its bytes. It is
 * never printed.
 */
public record SigningSecret(String text) {
  private static final String PREFIX = "whsec_";
  private static final int BYTES = 32;
  private static final int BYTES_MIN = 24;
  private static final int BYTES_MAX = 64;

  public SigningSecret {
    if (decode(text).isEmpty()) {
      throw new IllegalArgumentException("not a valid signing secret");
    }
  }

  /** A new secret of 32 random bytes. */
  public static SigningSecret create(RandomGenerator random) {
    var bytes = new byte[BYTES];
    random.nextBytes(bytes);
    return new SigningSecret(PREFIX + Base64.getEncoder().encodeToString(bytes));
  }

  /** Reads a secret with or without its prefix; empty if it is not 24 to 64 bytes in Base64. */
  public static Optional<SigningSecret> parse(String text) {
    var prefixed = text.startsWith(PREFIX) ? text : PREFIX + text;
    return decode(prefixed).map(_ -> new SigningSecret(prefixed));
  }

  private static Optional<byte[]> decode(String text) {
    if (!text.startsWith(PREFIX)) {
      return Optional.empty();
    }
    try {
      var bytes = Base64.getDecoder().decode(text.substring(PREFIX.length()));
      return bytes.length >= BYTES_MIN && bytes.length <= BYTES_MAX
          ? Optional.of(bytes)
          : Optional.empty();
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  /** The key of the signature. */
  byte[] bytes() {
    return decode(text).orElseThrow();
  }

  @Override
  public String toString() {
    return "SigningSecret[not shown]";
  }
}
