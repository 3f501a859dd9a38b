package filmgate.task;

/**
 * A 26-character, time-ordered identifier in Crockford's base 32: 48 bits of milliseconds, 80 bits
 * of randomness.
 */
public final class Ulid {
  public static final int LENGTH = 26;

  private static final char[] DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ".toCharArray();
  private static final int TIME_DIGITS = 10;

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

  private static void write(char[] text, int from, int digits, long value) {
    var rest = value;
    for (int i = from + digits - 1; i >= from; i--) {
      text[i] = DIGITS[(int) (rest & 31)];
      rest >>>= 5;
    }
  }

  /** Whether the text has the length and the digits of a ULID. */
  public static boolean isUlid(String text) {
    return text.length() == LENGTH && text.charAt(0) <= '7' && text.chars().allMatch(Ulid::isDigit);
  }

  private static boolean isDigit(int c) {
    return (c >= '0' && c <= '9')
        || (c >= 'A' && c <= 'Z' && c != 'I' && c != 'L' && c != 'O' && c != 'U');
  }
}
