package filmgate.keys;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The hash by which keys are stored and found.
 *
 * <p>It is fast, because it is computed for every request. A slow hash protects passwords, which
 * can be guessed; a generated secret has 196 random bits. The strength of the operator's own root
 * key is up to the operator.
 */
public final class KeyHash {
  /** Copied for each hash, because looking the algorithm up takes as long as the hash. */
  private static final MessageDigest PROTOTYPE = prototype();

  private KeyHash() {}

  private static MessageDigest prototype() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** SHA-256 of the secret in UTF-8, as 64 lower-case hexadecimal digits. */
  public static String of(String secret) {
    try {
      var digest = (MessageDigest) PROTOTYPE.clone();
      return HexFormat.of().formatHex(digest.digest(secret.getBytes(StandardCharsets.UTF_8)));
    } catch (CloneNotSupportedException e) {
      throw new IllegalStateException("the SHA-256 of Java can be copied", e);
    }
  }
}
