package filmgate.intake;

import filmgate.billing.Amount;
import filmgate.billing.PriceBook;
import filmgate.billing.Quote;
import filmgate.keys.Caller;
import filmgate.task.Price;
import filmgate.task.Price.Settlement;

/** Who pays what: the book's price becomes the one that a task keeps. */
final class Pricing {
  private Pricing() {}

  /** Whether the caller can have it at all: what has no price is not sold, but may be tried. */
  static boolean isSold(Caller caller, PriceBook.PriceLookup answer) {
    return switch (answer) {
      case PriceBook.Priced _ -> true;
      case PriceBook.Unpriced _ -> !isCharged(caller);
    };
  }

  /** The most that this will cost the caller: what is held. */
  static Amount chargedTo(Caller caller, PriceBook.PriceLookup answer) {
    return new Amount(freeze(caller, answer).heldMicros());
  }

  /** The price that stays with the task, whatever becomes of the book. */
  static Price freeze(Caller caller, PriceBook.PriceLookup answer) {
    return switch (answer) {
      case PriceBook.Priced(var quote) when isCharged(caller) -> freeze(quote);
      case PriceBook.Priced _, PriceBook.Unpriced _ -> Price.FREE;
    };
  }

  static Price freeze(Quote quote) {
    var most = quote.amount().micros();
    var settlement =
        switch (quote.billedLength()) {
          case REQUESTED -> new Settlement.Fixed(most);
          case MEASURED -> new Settlement.PerSecond(quote.unitPrice().micros(), quote.quantity());
        };
    return new Price(quote.sku(), settlement, most);
  }

  /** Test keys pay nothing, ever (7(n)). */
  private static boolean isCharged(Caller caller) {
    return switch (caller.kind()) {
      case LIVE -> true;
      case TEST -> false;
    };
  }
}
