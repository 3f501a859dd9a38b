package filmgate.intake;

import filmgate.billing.PriceBook;
import filmgate.store.ChangedBy;
import filmgate.store.Command.ReplacePriceBook;
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
public final class PriceBookService {
  private static final Logger LOG = LoggerFactory.getLogger(PriceBookService.class);

  private final Store store;
  private final Clock clock;
  private final AtomicReference<PriceVersion> currentVersion;

  /** A desk with the book that the store holds, or else with these examples. */
  public PriceBookService(Store store, PriceBook examples, Clock clock) {
    this.store = store;
    this.clock = clock;
    this.currentVersion =
        new AtomicReference<>(
            store.prices().newerThan(0).orElseGet(() -> PriceVersion.examples(examples)));
  }

  /** The book that new tasks are priced by; never blocks. */
  public PriceBook currentBook() {
    return currentVersion.get().book();
  }

  public PriceVersion currentVersion() {
    return currentVersion.get();
  }

  /** A version, in force or not; the program's own book is none once it was replaced. */
  public Optional<PriceVersion> version(long version) {
    var now = currentVersion.get();
    return now.version() == version ? Optional.of(now) : store.prices().version(version);
  }

  /** Takes what another process on the same data has put in force. */
  public void refresh() {
    store.prices().newerThan(currentVersion.get().version()).ifPresent(this::adopt);
  }

  /**
   * Puts a book in force, as the operator's own.
   *
   * @param replaces the version that the operator has seen
   * @param who the id of the operator's key, or a word for the program
   */
  public PriceChange replace(PriceBook book, long replaces, String who) {
    var own = new PriceBook(book.currency(), false, book.rules());
    var change = store.await(new ReplacePriceBook(own, replaces, new ChangedBy(who, now())));
    switch (change) {
      case PriceChange.PriceBookReplaced(var prices) -> adopt(prices);
      case PriceChange.VersionConflict _ -> refresh();
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

  private void adopt(PriceVersion prices) {
    var before =
        currentVersion
            .getAndUpdate(now -> prices.version() > now.version() ? prices : now)
            .version();
    if (prices.version() > before) {
      LOG.info(
          "event=prices_replaced version={} rules={} by={}",
          prices.version(),
          prices.book().rules().size(),
          prices.by().actor());
    }
  }
}
