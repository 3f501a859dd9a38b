package filmgate.billing;

import filmgate.json.Schema;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The JSON Schema of the amounts that {@link Amount#parse} accepts. */
public final class AmountSchema {
  private static final String ANY_PLACES = "(\\.[0-9]{1,%d})?".formatted(Amount.PLACES);
  private static final String ZERO_PLACES = "(\\.0{1,%d})?".formatted(Amount.PLACES);

  private AmountSchema() {}

  /** An amount up to the largest one. */
  public static Schema of(Amount.Sign sign) {
    return of(sign, new Amount(Amount.TEXT_MICROS_MAX));
  }

  /** An amount up to {@code max}, which is a power of ten. */
  static Schema of(Amount.Sign sign, Amount max) {
    return Schema.matching("^(" + pattern(sign, max.toDecimal().length() - 1) + ")$");
  }

  /** An amount up to the largest one, or this word. */
  public static Schema orWord(Amount.Sign sign, String word) {
    var digits = new Amount(Amount.TEXT_MICROS_MAX).toDecimal().length() - 1;
    return Schema.matching("^(" + word + "|" + pattern(sign, digits) + ")$");
  }

  /**
   * The pattern of amounts.
   *
   * @param zeros the number of zeros of the largest amount
   */
  private static String pattern(Amount.Sign sign, int zeros) {
    var positive = wholeUnits(zeros) + "|0\\.(" + nonZeroPlaces() + ")";
    return switch (sign) {
      case NOT_ZERO -> "-?(" + positive + ")";
      case NOT_NEGATIVE -> wholeUnits(zeros) + "|0" + ANY_PLACES + "|-0" + ZERO_PLACES;
      case POSITIVE -> positive;
    };
  }

  private static String wholeUnits(int zeros) {
    return "[1-9][0-9]{0,%d}%s|10{%d}%s".formatted(zeros - 1, ANY_PLACES, zeros, ZERO_PLACES);
  }

  /** At most six digits, at least one of which is not zero. */
  private static String nonZeroPlaces() {
    return IntStream.range(0, Amount.PLACES)
        .mapToObj(zeros -> "0{%d}[1-9][0-9]{0,%d}".formatted(zeros, Amount.PLACES - 1 - zeros))
        .collect(Collectors.joining("|"));
  }
}
