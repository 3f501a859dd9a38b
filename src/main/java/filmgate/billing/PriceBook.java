package filmgate.billing;

import filmgate.billing.PriceRule.BilledLength;
import filmgate.generation.Generation;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * All prices of an installation, in one currency.
 *
 * <p>Of the rules that match a generation, the one with the most conditions applies; of equals the
 * one whose period began last, then the first one.
 *
 * @param example whether the prices are the examples that Filmgate ships with
 */
public record PriceBook(String currency, boolean example, List<PriceRule> rules) {

  /**
   * The longest base clip, which determines the length of its video (rule R51 in {@code
   * docs/reference/rules.md}).
   */
  public static final int BASE_SECONDS_MAX = 10;

  private static final Comparator<PriceRule> STRONGEST =
      Comparator.<PriceRule>comparingInt(rule -> rule.conditions().count())
          .thenComparing(rule -> rule.period().from());

  public PriceBook {
    rules = List.copyOf(rules);
  }

  /** The result of looking up a price. */
  public sealed interface PriceLookup {}

  /** The generation has a price. */
  public record Priced(Quote quote) implements PriceLookup {}

  /** No rule matches: the generation cannot be sold. */
  public record Unpriced(String model) implements PriceLookup {}

  /** The price of a generation at a time. */
  public PriceLookup price(Generation generation, Instant at) {
    var factors = factors(generation);
    var strongest =
        rules.stream().filter(rule -> rule.matches(factors, at)).reduce(PriceBook::best);
    return strongest
        .<PriceLookup>map(rule -> new Priced(quote(rule, generation, factors.seconds())))
        .orElseGet(() -> new Unpriced(generation.model()));
  }

  /** The rules of a model that apply at a time, in order. */
  public List<PriceRule> rulesOf(String model, Instant at) {
    return rules.stream()
        .filter(rule -> rule.conditions().models().contains(model) && rule.period().contains(at))
        .toList();
  }

  private static PriceRule best(PriceRule earlier, PriceRule later) {
    return STRONGEST.compare(later, earlier) > 0 ? later : earlier;
  }

  private static PriceConditions.PriceFactors factors(Generation generation) {
    var output = generation.output();
    return new PriceConditions.PriceFactors(
        generation.model(),
        output.quality(),
        isPricedByClip(generation) ? BASE_SECONDS_MAX : output.seconds(),
        output.audio(),
        InputKind.of(generation));
  }

  private static boolean isPricedByClip(Generation generation) {
    return generation.media().baseClip().isPresent();
  }

  private Quote quote(PriceRule rule, Generation generation, int seconds) {
    var rate = rule.rate();
    return switch (rate.unit()) {
      case VIDEO ->
          new Quote(rule.sku(), currency, rate.unit(), 1, rate.price(), BilledLength.REQUESTED);
      case SECOND ->
          new Quote(
              rule.sku(),
              currency,
              rate.unit(),
              seconds,
              rate.price(),
              isPricedByClip(generation) ? BilledLength.MEASURED : rate.billedLength());
    };
  }
}
