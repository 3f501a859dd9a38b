package filmgate.billing;

import filmgate.billing.PriceRule.BilledLength;
import filmgate.generation.Generation;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * All prices of an installation, in one currency (7(l)).
 *
 * <p>Of the rules that hold for a generation the one with the most conditions wins; of equals the
 * one that came into force last, then the one that stands first.
 *
 * @param example its prices were not set by the operator: they came with the program
 */
public record PriceBook(String currency, boolean example, List<PriceRule> rules) {

  /** A base clip decides the length of its film, which is at most this many seconds (R51). */
  public static final int BASE_SECONDS_MAX = 10;

  private static final Comparator<PriceRule> STRONGEST =
      Comparator.<PriceRule>comparingInt(rule -> rule.coverage().conditions())
          .thenComparing(rule -> rule.period().from());

  public PriceBook {
    rules = List.copyOf(rules);
  }

  /** What the book says about one generation. */
  public sealed interface PriceLookup {}

  /** It has a price. */
  public record Priced(Quote quote) implements PriceLookup {}

  /** No rule holds: it is not sold, and no price is made up for it. */
  public record Unpriced(String model) implements PriceLookup {}

  /** The price of {@code generation} at a time. */
  public PriceLookup price(Generation generation, Instant at) {
    var wanted = traits(generation);
    var strongest = rules.stream().filter(rule -> rule.matches(wanted, at)).reduce(PriceBook::best);
    return strongest
        .<PriceLookup>map(rule -> new Priced(quote(rule, generation, wanted.seconds())))
        .orElseGet(() -> new Unpriced(generation.model()));
  }

  /** The rules for a model that are in force at a time, in the book's order. */
  public List<PriceRule> rulesOf(String model, Instant at) {
    return rules.stream()
        .filter(rule -> rule.coverage().models().contains(model) && rule.period().contains(at))
        .toList();
  }

  private static PriceRule best(PriceRule earlier, PriceRule later) {
    return STRONGEST.compare(later, earlier) > 0 ? later : earlier;
  }

  private static PriceConditions.PriceFactors traits(Generation generation) {
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
