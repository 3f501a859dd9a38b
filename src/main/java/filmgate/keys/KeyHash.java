package filmgate.keys;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The form in which keys are kept and found.
 *
 * <p>A slow hash would guard passwords, which people choose; a key has 196 random bits, which
 * nobody guesses, and is checked on every request. A root key given by the operator is as strong as
 * the operator made it.
 */
public final class KeyHash {
  private KeyHash() {}

  /** SHA-256 of the key's text in UTF-8, 64 lower-case hexadecimal digits. */
  public static String of(String key) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(key.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
