package filmgate.keys;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/**
 * The secret of a key: {@code fg_live_} or {@code fg_test_}, 33 random characters (196 bits), and a
 * checksum of 6 characters. The checksum distinguishes a typo from an unknown key, and gives
 * scanners for leaked secrets few false positives.
 */
public final class ApiKey {
  /** The result of parsing a secret. */
  public sealed interface ParseResult {
    record WellFormed(ApiKey key) implements ParseResult {}

    /** The secret was not generated here; the operator's own root key may be like that. */
    record Malformed(String detail) implements ParseResult {}
  }

  private static final String DIGITS =
      "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
  private static final int RANDOM_LENGTH = 33;
  private static final int CHECKSUM_LENGTH = 6;
  private static final int PREFIX_LENGTH = 12;
  private static final Pattern SHAPE =
      Pattern.compile("fg_(live|test)_[0-9A-Za-z]{%d}".formatted(RANDOM_LENGTH + CHECKSUM_LENGTH));

  private final KeyKind kind;
  private final String secret;

  private ApiKey(KeyKind kind, String secret) {
    this.kind = kind;
    this.secret = secret;
  }

  /** Generates a key; {@code random} is cryptographically strong except in tests. */
  public static ApiKey generate(KeyKind kind, RandomGenerator random) {
    var text = new StringBuilder(kindPrefix(kind));
    for (var i = 0; i < RANDOM_LENGTH; i++) {
      text.append(DIGITS.charAt(random.nextInt(DIGITS.length())));
    }
    return new ApiKey(kind, text.append(checksum(text.toString())).toString());
  }

  public static ParseResult parse(String text) {
    var shape = SHAPE.matcher(text);
    if (!shape.matches()) {
      return new ParseResult.Malformed(
          "a key starts with fg_live_ or fg_test_ and has 47 characters");
    }
    var split = text.length() - CHECKSUM_LENGTH;
    return checksum(text.substring(0, split)).equals(text.substring(split))
        ? new ParseResult.WellFormed(
            new ApiKey(KeyKind.valueOf(shape.group(1).toUpperCase(Locale.ROOT)), text))
        : new ParseResult.Malformed("a character of the key is wrong");
  }

  /** The part of a secret that may be shown; no part of an operator's own secret. */
  public static String prefix(String text) {
    return switch (parse(text)) {
      case ParseResult.WellFormed(var key) -> key.prefix();
      case ParseResult.Malformed _ -> "(own)";
    };
  }

  public KeyKind kind() {
    return kind;
  }

  /** The secret, which is shown once, never stored, and never logged. */
  public String secret() {
    return secret;
  }

  /** The first characters, by which humans recognize the key. */
  public String prefix() {
    return secret.substring(0, PREFIX_LENGTH);
  }

  @Override
  public String toString() {
    return prefix() + "…";
  }

  private static String kindPrefix(KeyKind kind) {
    return "fg_" + kind.name().toLowerCase(Locale.ROOT) + "_";
  }

  /** CRC-32 in base 62, with leading zeros. */
  private static String checksum(String text) {
    var crc = new CRC32();
    crc.update(text.getBytes(StandardCharsets.UTF_8));
    var digits = new char[CHECKSUM_LENGTH];
    var rest = crc.getValue();
    for (var i = CHECKSUM_LENGTH - 1; i >= 0; i--) {
      digits[i] = DIGITS.charAt((int) (rest % DIGITS.length()));
      rest /= DIGITS.length();
    }
    return new String(digits);
  }
}
