package filmgate.docs.search;

/**
 * A growing list of numbers as text: the differences, each in base 32 with the highest digit first.
 * The last digit of a number is one of {@code 0-9a-v}, the digits before it are {@code A-Z[]^_`~}.
 */
final class EntryNumbers {
  private static final int BASE = 32;
  private static final String LAST = "0123456789abcdefghijklmnopqrstuv";
  private static final String EARLIER = "ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_`~";

  private final StringBuilder text = new StringBuilder();
  private int last = -1;

  /** Adds a number greater than all before it. */
  void add(int number) {
    var difference = number - last - 1;
    last = number;
    var digits = new StringBuilder().append(LAST.charAt(difference % BASE));
    for (var rest = difference / BASE; rest > 0; rest /= BASE) {
      digits.insert(0, EARLIER.charAt(rest % BASE));
    }
    text.append(digits);
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
