package filmgate.catalogue.check;

import java.util.ArrayList;
import java.util.List;

/** The {@code <<<image_N>>>} references of a prompt (rules R49 and R50). */
final class ImageMentions {
  static final String FIRST = "<<<image_1>>>";
  private static final String OPEN = "<<<image_";
  private static final String CLOSE = ">>>";

  private ImageMentions() {}

  /** Every N in the text; numbers with more than 18 digits count as the largest {@code long}. */
  static List<Long> numbers(String text) {
    var at = text.indexOf(OPEN);
    if (at < 0) {
      return List.of();
    }
    var numbers = new ArrayList<Long>();
    while (at >= 0) {
      var start = at + OPEN.length();
      var end = text.indexOf(CLOSE, start);
      if (end < 0) {
        break;
      }
      addNumber(text.substring(start, end), numbers);
      at = text.indexOf(OPEN, start);
    }
    return numbers;
  }

  private static void addNumber(String text, List<Long> numbers) {
    var negative = text.startsWith("-");
    var digits = negative ? text.substring(1) : text;
    if (digits.isEmpty() || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return;
    }
    var value = digits.length() > 18 ? Long.MAX_VALUE : Long.parseLong(digits);
    numbers.add(negative ? -value : value);
  }
}
