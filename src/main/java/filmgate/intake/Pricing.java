package filmgate.intake;

import filmgate.billing.Amount;
import filmgate.billing.PriceBook;
import filmgate.billing.Quote;
import filmgate.generation.Generation;
import filmgate.keys.Caller;
import filmgate.task.Price;
import filmgate.task.Price.Settlement;
import java.time.Clock;
import java.util.function.Supplier;

/** Prices generations by the price book in effect, and fixes the prices of tasks. */
public record Pricing(Supplier<PriceBook> book, Clock clock) {
  PriceBook.PriceLookup priceOf(Generation generation) {
    return book.get().price(generation, clock.instant());
  }

  /** Whether the caller may submit it: live keys need a price, test keys do not. */
  static boolean isSold(Caller caller, PriceBook.PriceLookup price) {
    return switch (price) {
      case PriceBook.Priced _ -> true;
      case PriceBook.Unpriced _ -> !isCharged(caller);
    };
  }

  /** The amount that is held, the most that the caller is charged. */
  static Amount chargedTo(Caller caller, PriceBook.PriceLookup price) {
    return new Amount(freeze(caller, price).heldMicros());
  }

  /** The price of the task, which later versions of the price book do not change. */
  static Price freeze(Caller caller, PriceBook.PriceLookup price) {
    return switch (price) {
      case PriceBook.Priced(var quote) when isCharged(caller) -> freeze(quote);
      case PriceBook.Priced _, PriceBook.Unpriced _ -> Price.FREE;
    };
  }

  static Price freeze(Quote quote) {
    var held = quote.amount().micros();
    var settlement =
        switch (quote.billedLength()) {
          case REQUESTED -> new Settlement.Fixed(held);
          case MEASURED -> new Settlement.PerSecond(quote.unitPrice().micros(), quote.quantity());
        };
    return new Price(quote.sku(), settlement, held);
  }

  private static boolean isCharged(Caller caller) {
    return switch (caller.kind()) {
      case LIVE -> true;
      case TEST -> false;
    };
  }
}
