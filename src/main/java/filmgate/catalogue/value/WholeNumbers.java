package filmgate.catalogue.value;

import java.math.BigDecimal;
import java.util.OptionalLong;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Integers in JSON: {@code 6} and {@code 6.0} are valid, {@code 5.5} and {@code "6"} are not. */
public final class WholeNumbers {
  private static final int DIGITS_MAX = 64;

  private WholeNumbers() {}

  public static boolean isWholeNumber(JsonNode node) {
    return node.isIntegralNumber()
        || (node.isNumber() && node.doubleValue() == Math.rint(node.doubleValue()));
  }

  /** The integer; beyond 64 bits the nearest {@code long}, which no limit allows. */
  public static OptionalLong from(JsonNode node) {
    if (!isWholeNumber(node)) {
      return OptionalLong.empty();
    }
    var exact = node.isIntegralNumber() && node.canConvertToLong();
    return OptionalLong.of(exact ? node.longValue() : (long) node.doubleValue());
  }

  /** As {@link #from}, and also digits in a string (rule R82). */
  public static OptionalLong fromNumberOrDigits(JsonNode node) {
    if (!node.isString()) {
      return from(node);
    }
    var text = node.stringValue();
    if (!isDigits(text)) {
      return OptionalLong.empty();
    }
    return OptionalLong.of(text.length() > 18 ? Long.MAX_VALUE : Long.parseLong(text));
  }

  public static boolean isDigits(String text) {
    return !text.isEmpty()
        && text.length() <= DIGITS_MAX
        && text.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  /** All digits of an integer, without an exponent. */
  public static String digits(JsonNode node) {
    return node.isIntegralNumber()
        ? node.asString()
        : BigDecimal.valueOf(node.doubleValue()).toBigInteger().toString();
  }

  public static JsonNode node(long value) {
    var small = value >= Integer.MIN_VALUE && value <= Integer.MAX_VALUE;
    return small
        ? JsonNodeFactory.instance.numberNode((int) value)
        : JsonNodeFactory.instance.numberNode(value);
  }

  /** {@code 1} rather than {@code 1.0}. */
  public static String toPlainString(double value) {
    return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
  }
}
