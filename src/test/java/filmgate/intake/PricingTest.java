package filmgate.intake;

import static org.assertj.core.api.Assertions.assertThat;

import filmgate.billing.Amount;
import filmgate.billing.PriceBook;
import filmgate.billing.PriceRule.BilledLength;
import filmgate.billing.Quote;
import filmgate.billing.Unit;
import filmgate.id.AccountId;
import filmgate.id.KeyId;
import filmgate.keys.Caller;
import filmgate.keys.KeyKind;
import filmgate.keys.Scope;
import filmgate.task.Price;
import filmgate.task.Price.Settlement;
import filmgate.task.VideoFacts;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is quoted is what is held and what is charged. */
class PricingTest {
  private static final int CASES = 50_000;
  private static final Random RANDOM = new Random(11);

  private static Quote quote() {
    var unit = RANDOM.nextBoolean() ? Unit.SECOND : Unit.VIDEO;
    var settling = RANDOM.nextBoolean() ? BilledLength.REQUESTED : BilledLength.MEASURED;
    var price = new Amount(RANDOM.nextLong(1_000_000_000_000L) >> RANDOM.nextInt(40));
    return switch (unit) {
      case SECOND -> new Quote("s", "USD", unit, 1 + RANDOM.nextInt(15), price, settling);
      case VIDEO -> new Quote("v", "USD", unit, 1, price, BilledLength.REQUESTED);
    };
  }

  private static long settled(Price price, long millis) {
    return price.settledMicros(new VideoFacts(1280, 720, 24, 1, millis, true));
  }

  private static Caller caller(KeyKind kind) {
    return new Caller(new AccountId("acc_1"), new KeyId("key_1"), kind, Set.of(Scope.GENERATE));
  }

  @Test
  void aVideoOfTheQuotedLengthCostsTheQuote() {
    for (var i = 0; i < CASES; i++) {
      var quote = quote();
      var price = Pricing.freeze(quote);
      assertThat(price.heldMicros()).isEqualTo(quote.amount().micros());
      assertThat(settled(price, quote.quantity() * 1000L)).isEqualTo(quote.amount().micros());
    }
  }

  @Test
  void aFinalQuoteIsTheChargeWhateverTheVideoMeasures() {
    for (var i = 0; i < CASES; i++) {
      var quote = quote();
      if (quote.isFinal()) {
        var price = Pricing.freeze(quote);
        assertThat(settled(price, RANDOM.nextInt(60_000))).isEqualTo(quote.amount().micros());
      }
    }
  }

  @Test
  void nothingSettlesAboveItsHoldAndLongerIsNeverCheaper() {
    for (var i = 0; i < CASES; i++) {
      var price = Pricing.freeze(quote());
      var millis = RANDOM.nextInt(60_000);
      var settled = settled(price, millis);
      assertThat(settled).isBetween(0L, price.heldMicros());
      assertThat(settled(price, millis + RANDOM.nextInt(5_000))).isGreaterThanOrEqualTo(settled);
    }
  }

  @Test
  void aMeasuredVideoIsPaidByTheMillisecondRoundedHalfUp() {
    var price = Pricing.freeze(quoteOf(84_001, 10));
    assertThat(price.settlement()).isEqualTo(new Settlement.PerSecond(84_001, 10));
    assertThat(settled(price, 4_500)).isEqualTo(378_005);
    assertThat(settled(price, 0)).isZero();
    assertThat(settled(price, 10_040)).isEqualTo(840_010);
  }

  private static Quote quoteOf(long micros, int seconds) {
    return new Quote("s", "USD", Unit.SECOND, seconds, new Amount(micros), BilledLength.MEASURED);
  }

  @Test
  void testKeysPayNothingAndNeedNoPrice() {
    var test = caller(KeyKind.TEST);
    var live = caller(KeyKind.LIVE);
    var priced = new PriceBook.Priced(quoteOf(84_000, 5));
    var unpriced = new PriceBook.Unpriced("kling-v3");
    assertThat(Pricing.freeze(test, priced)).isEqualTo(Price.FREE);
    assertThat(Pricing.chargedTo(test, priced)).isEqualTo(Amount.ZERO);
    assertThat(Pricing.isSold(test, unpriced)).isTrue();
    assertThat(Pricing.chargedTo(live, priced)).isEqualTo(new Amount(420_000));
    assertThat(Pricing.isSold(live, priced)).isTrue();
    assertThat(Pricing.isSold(live, unpriced)).isFalse();
  }
}
