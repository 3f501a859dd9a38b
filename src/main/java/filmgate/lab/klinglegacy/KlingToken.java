package filmgate.lab.klinglegacy;

import filmgate.lab.kling.KlingError;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A JSON Web Token, signed by the secret of a key pair with HS256.
 *
 * @param content the header and the claims, which the signature signs
 */
record KlingToken(String content, JsonNode claims, String signature) {
  private static final String ALGORITHM = "HmacSHA256";
  private static final Pattern PARTS =
      Pattern.compile("([\\w-]{1,1000})\\.([\\w-]{1,4000})\\.([\\w-]{1,200})");

  /** The token of a text; empty if it is not one that names HS256. */
  static Optional<KlingToken> parse(String text) {
    var parts = PARTS.matcher(text);
    if (!parts.matches()) {
      return Optional.empty();
    }
    try {
      var header = decode(parts.group(1));
      var claims = decode(parts.group(2));
      return header.path("alg").asString("").equals("HS256") && claims.isObject()
          ? Optional.of(
              new KlingToken(parts.group(1) + "." + parts.group(2), claims, parts.group(3)))
          : Optional.empty();
    } catch (IllegalArgumentException | JacksonException _) {
      return Optional.empty();
    }
  }

  private static JsonNode decode(String part) {
    return JsonMapper.shared().readTree(Base64.getUrlDecoder().decode(part));
  }

  /** Whether a pair issued and signed the token; the secret follows the first colon of the key. */
  boolean isSignedBy(String key) {
    var colon = key.indexOf(':');
    return colon > 0
        && claims.path("iss").asString("").equals(key.substring(0, colon))
        && isSignature(key.substring(colon + 1));
  }

  private boolean isSignature(String secret) {
    try {
      var mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
      var expected = mac.doFinal(content.getBytes(StandardCharsets.UTF_8));
      return MessageDigest.isEqual(expected, Base64.getUrlDecoder().decode(signature));
    } catch (GeneralSecurityException | IllegalArgumentException _) {
      return false;
    }
  }

  /** Why the token is not valid at a time; empty if it is. */
  Optional<KlingError> refusalAt(Instant now) {
    var seconds = now.getEpochSecond();
    if (claims.path("nbf").longValue(0) > seconds) {
      return Optional.of(KlingError.AUTH_NOT_YET_VALID);
    }
    return claims.path("exp").longValue(0) <= seconds
        ? Optional.of(KlingError.AUTH_EXPIRED)
        : Optional.empty();
  }
}
