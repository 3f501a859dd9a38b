package filmgate.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs and verifies messages by Standard Webhooks, version 1: HMAC-SHA256. */
public final class WebhookSignature {
  /** The header with the id of the message. */
  public static final String ID_HEADER = "webhook-id";

  /** The header with the time of the attempt, in seconds since 1970. */
  public static final String TIMESTAMP_HEADER = "webhook-timestamp";

  /** The header with the signatures, separated by spaces. */
  public static final String SIGNATURE_HEADER = "webhook-signature";

  /** How far the timestamp of a message may be from the time of the receiver. */
  public static final Duration TOLERANCE = Duration.ofMinutes(5);

  private static final String ALGORITHM = "HmacSHA256";
  private static final String VERSION = "v1,";
  private static final int SIGNATURES_MAX = 20;
  private static final Pattern SPACES = Pattern.compile(" +");
  private static final Pattern SECONDS = Pattern.compile("[0-9]{1,12}");

  private WebhookSignature() {}

  /** The values of the three headers of a message. */
  public record Headers(String id, String timestamp, String signature) {}

  /** The result of a verification. */
  public enum Verification {
    VALID,
    /** No signature is by one of the secrets, or a header is not valid. */
    INVALID,
    /** The timestamp is too old or in the future. */
    OUTSIDE_TOLERANCE;

    /** The name in logs. */
    public String wireName() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** The headers of a message that is sent at this time, with one signature for each secret. */
  public static Headers sign(String id, Instant at, byte[] body, List<SigningSecret> secrets) {
    var timestamp = Long.toString(at.getEpochSecond());
    var signatures =
        secrets.stream()
            .map(secret -> VERSION + base64(mac(secret, id, timestamp, body)))
            .collect(Collectors.joining(" "));
    return new Headers(id, timestamp, signatures);
  }

  /** Verifies a message that was received at this time. */
  public static Verification verify(
      Headers headers, byte[] body, List<SigningSecret> secrets, Instant now) {
    if (headers.id().isEmpty() || !SECONDS.matcher(headers.timestamp()).matches()) {
      return Verification.INVALID;
    }
    var expected = new ArrayList<byte[]>();
    for (var secret : secrets) {
      expected.add(base64(mac(secret, headers.id(), headers.timestamp(), body)).getBytes(UTF_8));
    }
    var isSigned =
        SPACES
            .splitAsStream(headers.signature())
            .limit(SIGNATURES_MAX)
            .filter(part -> part.startsWith(VERSION))
            .map(part -> part.substring(VERSION.length()).getBytes(UTF_8))
            .anyMatch(given -> isOneOf(expected, given));
    if (!isSigned) {
      return Verification.INVALID;
    }
    var sent = Instant.ofEpochSecond(Long.parseLong(headers.timestamp()));
    return Duration.between(sent, now).abs().compareTo(TOLERANCE) > 0
        ? Verification.OUTSIDE_TOLERANCE
        : Verification.VALID;
  }

  /** Compares with every signature, so that the time reveals nothing. */
  private static boolean isOneOf(List<byte[]> expected, byte[] given) {
    var found = false;
    for (var one : expected) {
      found |= MessageDigest.isEqual(one, given);
    }
    return found;
  }

  private static byte[] mac(SigningSecret secret, String id, String timestamp, byte[] body) {
    try {
      var mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(secret.bytes(), ALGORITHM));
      mac.update((id + "." + timestamp + ".").getBytes(UTF_8));
      return mac.doFinal(body);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has HMAC-SHA256", e);
    }
  }

  private static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }
}
