package filmgate.billing;

import filmgate.json.JsonFields;
import filmgate.json.JsonType;
import filmgate.json.Schema;
import filmgate.text.LocalizedText;
import filmgate.text.Problem;
import filmgate.text.Reason;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Money as a whole number of micro-units: 1,000,000 are one unit of the currency.
 *
 * <p>Arithmetic that leaves a {@code long} throws {@link ArithmeticException}: money is never
 * wrapped around or rounded silently.
 */
public record Amount(long micros) implements Comparable<Amount> {
  public static final Amount ZERO = new Amount(0);

  /** The JSON of an amount: a decimal string. */
  public static final JsonType<Amount> DECIMAL_STRING =
      new JsonType<>(
          Schema.decimalAmount(), (json, amount) -> json.writeString(amount.toDecimal()));

  /** The largest amount that a string can contain: 1,000,000,000 units, in micro-units. */
  public static final long TEXT_MICROS_MAX = 1_000_000_000_000_000L;

  /** The decimal places of a string. */
  static final int PLACES = 6;

  private static final int MICROS = 1_000_000;
  private static final int CREDITS_PLACES = PLACES - 1;
  private static final int MICROS_PER_QUOTA = 2;

  /** The digits before the point of the largest amount. */
  private static final int WHOLE_DIGITS_MAX = 10;

  private static final Pattern DECIMAL = Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?");

  /** The sign that a field accepts. */
  public enum Sign {
    /** More or less than zero, as for an adjustment. */
    NOT_ZERO,
    /** Zero or more, as for a price. */
    NOT_NEGATIVE,
    /** More than zero, as for a top-up. */
    POSITIVE
  }

  /** The result of parsing a string. */
  public sealed interface Parsed {}

  /** An amount within every bound. */
  public record Valid(Amount amount) implements Parsed {}

  /** Why a string is not a valid amount. */
  public enum Invalid implements Parsed {
    NOT_DECIMAL,
    NEGATIVE,
    ZERO,
    /** More than six decimal places, even when they are zeros. */
    TOO_FINE,
    TOO_LARGE;

    /** The problem of the field that contains the string. */
    public Problem problem(String param) {
      var text =
          switch (this) {
            case NOT_DECIMAL ->
                new LocalizedText(
                    "{path} must be a decimal string such as \"12.50\"",
                    "{path} 必须是十进制字符串，例如 \"12.50\"");
            case NEGATIVE -> new LocalizedText("{path} must not be negative", "{path} 不能为负数");
            case ZERO -> new LocalizedText("{path} must be greater than zero", "{path} 必须大于 0");
            case TOO_FINE ->
                new LocalizedText("{path} must have at most 6 decimal places", "{path} 最多 6 位小数");
            case TOO_LARGE ->
                new LocalizedText("{path} must be at most 1000000000", "{path} 不能超过 1000000000");
          };
      return new Problem(param, reason(), text.with("path", param));
    }

    private Reason reason() {
      return switch (this) {
        case NOT_DECIMAL -> Reason.INVALID_TYPE;
        case NEGATIVE, ZERO, TOO_FINE, TOO_LARGE -> Reason.OUT_OF_RANGE;
      };
    }
  }

  /** Reads a required field; zero if it is not valid. */
  public static Amount read(JsonFields fields, String name, Sign sign) {
    if (!fields.isGiven(name)) {
      fields.addMissing(name);
      return ZERO;
    }
    return switch (parse(fields.value(name).stringValue(""), sign)) {
      case Valid(var amount) -> amount;
      case Invalid invalid -> {
        fields.addProblem(invalid.problem(fields.pathOf(name)));
        yield ZERO;
      }
    };
  }

  /**
   * Parses {@code -12.50}: ASCII digits, at most six decimal places, and no plus sign, exponent,
   * space, or leading zero. Nothing is rounded.
   */
  public static Parsed parse(String text, Sign sign) {
    if (!DECIMAL.matcher(text).matches()) {
      return Invalid.NOT_DECIMAL;
    }
    var negative = text.charAt(0) == '-';
    var point = text.indexOf('.');
    var whole = text.substring(negative ? 1 : 0, point < 0 ? text.length() : point);
    var places = point < 0 ? "" : text.substring(point + 1);
    if (places.length() > PLACES) {
      return Invalid.TOO_FINE;
    }
    if (whole.length() > WHOLE_DIGITS_MAX) {
      return Invalid.TOO_LARGE;
    }
    var micros = Long.parseLong(whole + places + "0".repeat(PLACES - places.length()));
    return validate(negative ? -micros : micros, sign);
  }

  private static Parsed validate(long micros, Sign sign) {
    if (Math.abs(micros) > TEXT_MICROS_MAX) {
      return Invalid.TOO_LARGE;
    }
    return switch (sign) {
      case NOT_ZERO -> micros == 0 ? Invalid.ZERO : new Valid(new Amount(micros));
      case NOT_NEGATIVE -> micros < 0 ? Invalid.NEGATIVE : new Valid(new Amount(micros));
      case POSITIVE -> {
        if (micros == 0) {
          yield Invalid.ZERO;
        }
        yield micros < 0 ? Invalid.NEGATIVE : new Valid(new Amount(micros));
      }
    };
  }

  public Amount plus(Amount other) {
    return new Amount(Math.addExact(micros, other.micros));
  }

  public Amount minus(Amount other) {
    return new Amount(Math.subtractExact(micros, other.micros));
  }

  public Amount times(int count) {
    return new Amount(Math.multiplyExact(micros, count));
  }

  /** The shortest exact decimal string, {@code 0.42}. {@link #parse} reads it. */
  public String toDecimal() {
    return toNumber().toPlainString();
  }

  /** The exact number of units, without trailing zeros. */
  public BigDecimal toNumber() {
    return shortest(BigDecimal.valueOf(micros, PLACES));
  }

  /** Ten credits are one US dollar. Other currencies have no credits. */
  public Optional<BigDecimal> toCredits(String currency) {
    return currency.equals("USD")
        ? Optional.of(shortest(BigDecimal.valueOf(micros, CREDITS_PLACES)))
        : Optional.empty();
  }

  /** The amount in the units of new-api, rounded half up: 500,000 are one unit of a currency. */
  public long toQuota() {
    return Math.floorDiv(micros + MICROS_PER_QUOTA / 2, MICROS_PER_QUOTA);
  }

  private static BigDecimal shortest(BigDecimal number) {
    var stripped = number.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }

  /** This many units. */
  public static Amount ofUnits(int units) {
    return new Amount((long) units * MICROS);
  }

  @Override
  public int compareTo(Amount other) {
    return Long.compare(micros, other.micros);
  }

  @Override
  public String toString() {
    return toDecimal();
  }

  /**
   * Requires an amount that can be transferred: not zero, and at most a billion of the currency's
   * unit.
   *
   * @param size the amount without its sign if it may be negative
   * @throws IllegalArgumentException if it is not
   */
  public static void requireTransferable(long micros, long size) {
    if (size <= 0 || size > TEXT_MICROS_MAX) {
      throw new IllegalArgumentException("not a valid amount of a transfer: " + micros);
    }
  }
}
