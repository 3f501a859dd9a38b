package filmgate.intake;

import filmgate.billing.PriceBook;
import filmgate.store.By;
import filmgate.store.Command.PutPrices;
import filmgate.store.Outcome.PriceChange;
import filmgate.store.PriceVersion;
import filmgate.store.Store;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The price book that is in force, and how an operator changes it. */
public final class PriceDesk {
  private static final Logger LOG = LoggerFactory.getLogger(PriceDesk.class);

  private final Store store;
  private final Clock clock;
  private final AtomicReference<PriceVersion> inForce;

  /** A desk with the book that the store holds, or else with these examples. */
  public PriceDesk(Store store, PriceBook examples, Clock clock) {
    this.store = store;
    this.clock = clock;
    this.inForce =
        new AtomicReference<>(
            store.prices().after(0).orElseGet(() -> PriceVersion.examples(examples)));
  }

  /** The book that new tasks are priced by; never blocks. */
  public PriceBook book() {
    return inForce.get().book();
  }

  public PriceVersion inForce() {
    return inForce.get();
  }

  /** A version, in force or not; the program's own book is none once it was replaced. */
  public Optional<PriceVersion> version(long version) {
    var now = inForce.get();
    return now.version() == version ? Optional.of(now) : store.prices().version(version);
  }

  /** Takes what another process on the same data has put in force. */
  public void refresh() {
    store.prices().after(inForce.get().version()).ifPresent(this::take);
  }

  /**
   * Puts a book in force, as the operator's own.
   *
   * @param replaces the version that the operator has seen
   * @param who the id of the operator's key, or a word for the program
   */
  public PriceChange replace(PriceBook book, long replaces, String who) {
    var own = new PriceBook(book.currency(), false, book.rules());
    var change = store.await(new PutPrices(own, replaces, new By(who, now())));
    switch (change) {
      case PriceChange.Changed(var prices) -> take(prices);
      case PriceChange.Outdated _ -> refresh();
      case PriceChange.OtherCurrency _ -> {}
    }
    return change;
  }

  /**
   * What the tasks of the last week would have cost.
   *
   * @param at the time whose rules of the book count
   */
  public PricePreview preview(PriceBook book, Instant at) {
    return PricePreview.of(store.tasks(), book, now(), at);
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }

  private void take(PriceVersion prices) {
    var before =
        inForce.getAndUpdate(now -> prices.version() > now.version() ? prices : now).version();
    if (prices.version() > before) {
      LOG.info(
          "event=prices_replaced version={} rules={} by={}",
          prices.version(),
          prices.book().rules().size(),
          prices.by().who());
    }
  }
}
