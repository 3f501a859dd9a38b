package filmgate.refused;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Names of fields, headers, and query parameters whose values are secrets. */
final class SecretNames {
  private static final List<String> PARTS =
      List.of(
          "authorization",
          "apikey",
          "accesskey",
          "privatekey",
          "secret",
          "passw",
          "passphrase",
          "token",
          "credential",
          "signature",
          "cookie",
          "session",
          "bearer",
          "jwt",
          "密码",
          "口令",
          "密钥",
          "令牌");
  private static final Set<String> WHOLE =
      Set.of("auth", "sig", "sign", "pin", "otp", "key", "keys");
  private static final List<String> ENDS = List.of("key", "keys", "accessid");

  /** The query parameters of signed URLs that no other rule names. */
  private static final Set<String> SIGNED =
      Set.of("policy", "keypairid", "ossaccesskeyid", "googleaccessid", "hmac", "hash", "code");

  private SecretNames() {}

  /** Whether the value of a field or header of this name is a secret. */
  static boolean isSecret(String name) {
    var letters = letters(name);
    return WHOLE.contains(letters) || hasPart(letters) || ENDS.stream().anyMatch(letters::endsWith);
  }

  /** Whether a name is not only one that ends in {@code key}, as words like {@code monkey} do. */
  static boolean hasPart(String letters) {
    return PARTS.stream().anyMatch(letters::contains);
  }

  /** Whether the value of a query parameter of this name is a secret. */
  static boolean isSecretParameter(String name) {
    var letters = letters(name);
    return isSecret(name)
        || SIGNED.contains(letters)
        || letters.startsWith("xamz")
        || letters.startsWith("xgoog")
        || letters.startsWith("xoss")
        || letters.startsWith("xcos")
        || (letters.startsWith("q") && name.startsWith("q-"));
  }

  private static String letters(String name) {
    var letters = new StringBuilder(name.length());
    for (var character : name.toLowerCase(Locale.ROOT).toCharArray()) {
      if (Character.isLetterOrDigit(character)) {
        letters.append(character);
      }
    }
    return letters.toString();
  }
}
