package filmgate.id;

/**
 * A 26-character, time-ordered identifier in Crockford's base 32: 48 bits of milliseconds, 80 bits
 * of randomness.
 */
public final class Ulid {
  public static final int LENGTH = 26;

  private static final char[] DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ".toCharArray();
  private static final byte[] VALUES = values();
  private static final int TIME_DIGITS = 10;
  private static final int HALF = 13;
  private static final int LOW_BITS = 60;

  private Ulid() {}

  /**
   * @param millis since 1970, below 2^48
   * @param high 40 random bits (the upper ones are ignored)
   * @param low 40 random bits (the upper ones are ignored)
   */
  public static String of(long millis, long high, long low) {
    var text = new char[LENGTH];
    write(text, 0, TIME_DIGITS, millis);
    write(text, TIME_DIGITS, 8, high);
    write(text, TIME_DIGITS + 8, 8, low);
    return new String(text);
  }

  /** The ULID of these 128 bits; see {@link #high} and {@link #low}. */
  public static String of(long high, long low) {
    var text = new char[LENGTH];
    write(text, 0, HALF, high >>> 1);
    write(text, HALF, 1, ((high & 1) << 4) | (low >>> LOW_BITS));
    write(text, HALF + 1, LENGTH - HALF - 1, low);
    return new String(text);
  }

  /** The first 64 of a ULID's 128 bits: ULIDs sort as their unsigned bits. */
  public static long high(String ulid) {
    return (read(ulid, 0, HALF) << 1) | (digit(ulid.charAt(HALF)) >>> 4);
  }

  /** The time of its creation, in milliseconds since 1970. */
  public static long millis(String ulid) {
    return read(ulid, 0, TIME_DIGITS);
  }

  /** The last 64 bits. */
  public static long low(String ulid) {
    return ((long) digit(ulid.charAt(HALF)) << LOW_BITS) | read(ulid, HALF + 1, LENGTH);
  }

  private static long read(String ulid, int from, int to) {
    var value = 0L;
    for (var i = from; i < to; i++) {
      value = (value << 5) | digit(ulid.charAt(i));
    }
    return value;
  }

  private static int digit(char c) {
    return VALUES[c];
  }

  private static byte[] values() {
    var values = new byte[DIGITS[DIGITS.length - 1] + 1];
    for (var i = 0; i < DIGITS.length; i++) {
      values[DIGITS[i]] = (byte) i;
    }
    return values;
  }

  private static void write(char[] text, int from, int digits, long value) {
    var rest = value;
    for (int i = from + digits - 1; i >= from; i--) {
      text[i] = DIGITS[(int) (rest & 31)];
      rest >>>= 5;
    }
  }

  /** Whether the text has the length and the digits of a ULID. */
  public static boolean isUlid(String text) {
    return text.length() == LENGTH && text.charAt(0) <= '7' && hasOnlyDigits(text);
  }

  private static boolean hasOnlyDigits(String text) {
    for (var i = 0; i < text.length(); i++) {
      if (!isDigit(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isDigit(int c) {
    return (c >= '0' && c <= '9')
        || (c >= 'A' && c <= 'Z' && c != 'I' && c != 'L' && c != 'O' && c != 'U');
  }
}
