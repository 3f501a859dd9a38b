package filmgate.session;

import filmgate.keys.KeyHash;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/**
 * The secret of a session or a link: 256 random bits in 43 characters of base64url. Only its hash
 * is stored.
 */
public final class SessionToken {
  private static final int BYTES = 32;
  private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9_-]{43}");

  private SessionToken() {}

  /** A new token; {@code random} is cryptographically strong except in tests. */
  public static String generate(RandomGenerator random) {
    var bytes = new byte[BYTES];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  public static boolean isWellFormed(String token) {
    return SHAPE.matcher(token).matches();
  }

  /** The form in which a token is stored and found. */
  public static String hash(String token) {
    return KeyHash.of(token);
  }

  /** The value of {@code Filmgate-Csrf}, which only the pages of this server can read. */
  public static String csrf(String token) {
    return KeyHash.of("csrf " + token);
  }

  /** Whether it is the value of {@link #csrf}; the time does not depend on where they differ. */
  public static boolean isCsrf(String token, String given) {
    return MessageDigest.isEqual(
        csrf(token).getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
  }
}
