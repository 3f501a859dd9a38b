package filmgate.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import filmgate.billing.Amount.Invalid;
import filmgate.billing.Amount.Parsed;
import filmgate.billing.Amount.Sign;
import filmgate.billing.Amount.Valid;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AmountTest {

  @ParameterizedTest
  @CsvSource({
    "0.42,          420000",
    "10.00,         10000000",
    "0.000001,      1",
    "1,             1000000",
    "0.1,           100000",
    "1000000000,    1000000000000000",
    "999999999.999999, 999999999999999",
  })
  void aDecimalTextIsExact(String text, long micros) {
    for (var sign : Sign.values()) {
      assertThat(Amount.parse(text, sign)).isEqualTo(new Valid(new Amount(micros)));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "abc",
        "1e3",
        "1E3",
        "+1",
        ".5",
        "5.",
        "1,50",
        "1 000",
        " 1",
        "1 ",
        "--1",
        "0x10",
        "007",
        "00",
        "NaN",
        "Infinity",
        "1.2.3",
        "-",
        "-.5",
        "١٢",
        "１２",
        "1\n",
        "$1",
        "null",
        "1_000"
      })
  void whatIsNoPlainDecimalIsRefused(String text) {
    for (var sign : Sign.values()) {
      assertThat(Amount.parse(text, sign)).isEqualTo(Invalid.NOT_DECIMAL);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.0000001", "1.0000000", "-0.1234567", "0.00000000000000000001"})
  void aSeventhDecimalIsRejected(String text) {
    assertThat(Amount.parse(text, Sign.NOT_ZERO)).isEqualTo(Invalid.TOO_FINE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1000000000.000001",
        "1000000001",
        "9223372036854775808",
        "-1000000001",
        "18446744073709551617.5",
        "99999999999999999999999999999999999999999999999999"
      })
  void moreThanAThousandMillionIsTooLarge(String text) {
    assertThat(Amount.parse(text, Sign.NOT_ZERO)).isEqualTo(Invalid.TOO_LARGE);
  }

  @Test
  void theSignIsCheckedAsRequested() {
    assertThat(Amount.parse("-1", Sign.NOT_ZERO)).isEqualTo(new Valid(new Amount(-1_000_000)));
    assertThat(Amount.parse("-1", Sign.NOT_NEGATIVE)).isEqualTo(Invalid.NEGATIVE);
    assertThat(Amount.parse("-0.000001", Sign.POSITIVE)).isEqualTo(Invalid.NEGATIVE);
    assertThat(Amount.parse("0", Sign.NOT_NEGATIVE)).isEqualTo(new Valid(Amount.ZERO));
    assertThat(Amount.parse("0.00", Sign.POSITIVE)).isEqualTo(Invalid.ZERO);
    assertThat(Amount.parse("-0", Sign.POSITIVE)).isEqualTo(Invalid.ZERO);
  }

  @Test
  void everyAmountReadsItsOwnTextAgain() {
    var random = new Random(7);
    for (var i = 0; i < 20_000; i++) {
      var micros = random.nextLong(-Amount.TEXT_MICROS_MAX, Amount.TEXT_MICROS_MAX + 1);
      var amount = new Amount(micros >> random.nextInt(50));
      var sign = amount.micros() < 0 ? Sign.NOT_ZERO : Sign.NOT_NEGATIVE;
      Parsed again = Amount.parse(amount.toDecimal(), sign);
      assertThat(again).isEqualTo(new Valid(amount));
    }
  }

  @Test
  void textsAndCreditsAreShortAndPlain() {
    assertThat(new Amount(420_000).toDecimal()).isEqualTo("0.42");
    assertThat(new Amount(10_000_000).toDecimal()).isEqualTo("10");
    assertThat(Amount.ZERO.toDecimal()).isEqualTo("0");
    assertThat(new Amount(1).toDecimal()).isEqualTo("0.000001");
    assertThat(new Amount(-1_500_000).toDecimal()).isEqualTo("-1.5");
    assertThat(new Amount(420_000).toCredits("USD").orElseThrow()).hasToString("4.2");
    assertThat(new Amount(100_000_000).toCredits("USD").orElseThrow()).hasToString("1000");
    assertThat(new Amount(1).toCredits("USD").orElseThrow()).hasToString("0.00001");
    assertThat(new Amount(1).toCredits("CNY")).isEmpty();
  }

  @Test
  void arithmeticNeverWrapsAround() {
    var most = new Amount(Long.MAX_VALUE);
    var least = new Amount(Long.MIN_VALUE);
    assertThat(Amount.ofUnits(2).plus(Amount.ofUnits(3))).isEqualTo(Amount.ofUnits(5));
    assertThat(new Amount(84_000).times(5)).isEqualTo(new Amount(420_000));
    assertThat(Amount.ofUnits(1).minus(Amount.ofUnits(3)).toDecimal()).isEqualTo("-2");
    assertThatThrownBy(() -> most.plus(new Amount(1))).isInstanceOf(ArithmeticException.class);
    assertThatThrownBy(() -> least.minus(new Amount(1))).isInstanceOf(ArithmeticException.class);
    assertThatThrownBy(() -> most.times(2)).isInstanceOf(ArithmeticException.class);
  }

  @Test
  void amountsCompareByTheirSize() {
    assertThat(Amount.ofUnits(2)).isGreaterThan(Amount.ofUnits(1)).isLessThan(Amount.ofUnits(3));
  }
}
