package filmgate.assets;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Links that work without a key until they expire: {@code /files/task_….mp4?exp=<unix seconds>
 * &sig=<base64url HMAC-SHA256>}.
 *
 * <p>The path is signed, so that a link to one file or variant opens no other. Expiry is rounded up
 * to the hour, so that a task has one link an hour and its status can be cached. Thread-safe.
 */
public final class SignedLink {
  public enum Check {
    VERIFIED,
    LINK_EXPIRED,
    /** Not signed by this installation, or changed since. */
    SIGNATURE_MISMATCH
  }

  /** The length of the secret in bytes. */
  public static final int SECRET_BYTES = 32;

  private static final String ALGORITHM = "HmacSHA256";
  private static final int SIGNATURE_LENGTH = 43;
  private static final int EXPIRY_DIGITS_MAX = 12;
  private static final long HOUR = 3600;

  /** Each signature is computed by a clone, which is cheaper than a new instance. */
  private final Mac keyed;

  private final Duration life;

  /**
   * A signer.
   *
   * @param secret the installation's, {@link #SECRET_BYTES} random bytes
   * @param life the minimum lifetime of a link
   */
  public SignedLink(byte[] secret, Duration life) {
    this.life = life;
    if (secret.length != SECRET_BYTES) {
      throw new IllegalArgumentException("the secret has %d bytes".formatted(SECRET_BYTES));
    }
    try {
      keyed = Mac.getInstance(ALGORITHM);
      keyed.init(new SecretKeySpec(secret, ALGORITHM));
    } catch (InvalidKeyException e) {
      throw new IllegalArgumentException("the secret is not a key", e);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has " + ALGORITHM, e);
    }
  }

  /** The expiry of a link that is created now: its lifetime, rounded up to the hour. */
  public Instant expiry(Instant now) {
    var least = now.plus(life);
    var seconds = least.getEpochSecond() + (least.getNano() > 0 ? 1 : 0);
    return Instant.ofEpochSecond(Math.ceilDiv(seconds, HOUR) * HOUR);
  }

  /** The path with its expiry and signature as query. */
  public String sign(String path, Instant now) {
    return signUntil(path, expiry(now));
  }

  /** The path with this expiry and its signature as query. */
  public String signUntil(String path, Instant until) {
    var expiry = Long.toString(until.getEpochSecond());
    return path + "?exp=" + expiry + "&sig=" + signature(path, expiry);
  }

  /** Checks the path and the two parameters of a link as they arrived. */
  public Check check(String path, String exp, String sig, Instant now) {
    if (sig.length() != SIGNATURE_LENGTH || !isExpiry(exp)) {
      return Check.SIGNATURE_MISMATCH;
    }
    var expected = signature(path, exp).getBytes(StandardCharsets.US_ASCII);
    if (!MessageDigest.isEqual(expected, sig.getBytes(StandardCharsets.US_ASCII))) {
      return Check.SIGNATURE_MISMATCH;
    }
    var at = Instant.ofEpochSecond(Long.parseLong(exp));
    return now.isBefore(at) ? Check.VERIFIED : Check.LINK_EXPIRED;
  }

  /** A token of a path. It never expires, and it does not open a link. */
  public String token(String path) {
    return signature(path, "");
  }

  /** Whether this installation created the token for the path. */
  public boolean isToken(String path, String token) {
    return MessageDigest.isEqual(
        token(path).getBytes(StandardCharsets.US_ASCII), token.getBytes(StandardCharsets.UTF_8));
  }

  private String signature(String path, String expiry) {
    try {
      var mac = (Mac) keyed.clone();
      var signed = mac.doFinal((path + "\n" + expiry).getBytes(StandardCharsets.UTF_8));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(signed);
    } catch (CloneNotSupportedException e) {
      throw new IllegalStateException("the JDK's " + ALGORITHM + " can be cloned", e);
    }
  }

  private static boolean isExpiry(String text) {
    return !text.isEmpty()
        && text.length() <= EXPIRY_DIGITS_MAX
        && text.chars().allMatch(c -> c >= '0' && c <= '9');
  }
}
