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

/** Reads and replaces the price book in effect. */
public final class PriceBookService {
  private static final Logger LOG = LoggerFactory.getLogger(PriceBookService.class);

  private final Store store;
  private final Clock clock;
  private final AtomicReference<PriceVersion> currentVersion;

  /** Starts with the stored price book; with {@code examples} if there is none. */
  public PriceBookService(Store store, PriceBook examples, Clock clock) {
    this.store = store;
    this.clock = clock;
    this.currentVersion =
        new AtomicReference<>(
            store.prices().newerThan(0).orElseGet(() -> PriceVersion.examples(examples)));
  }

  /** The price book in effect; never blocks. */
  public PriceBook currentBook() {
    return currentVersion.get().book();
  }

  public PriceVersion currentVersion() {
    return currentVersion.get();
  }

  /** A version; the example book has none once it is replaced. */
  public Optional<PriceVersion> version(long version) {
    var now = currentVersion.get();
    return now.version() == version ? Optional.of(now) : store.prices().version(version);
  }

  /** Adopts a version that another process has stored. */
  public void refresh() {
    store.prices().newerThan(currentVersion.get().version()).ifPresent(this::adopt);
  }

  /**
   * Puts a price book into effect.
   *
   * @param replaces the version that the operator has read
   * @param actor the id of a key, or {@code cli}
   */
  public PriceChange replace(PriceBook book, long replaces, String actor) {
    var own = new PriceBook(book.currency(), false, book.rules());
    var change = store.await(new ReplacePriceBook(own, replaces, new ChangedBy(actor, now())));
    switch (change) {
      case PriceChange.PriceBookReplaced(var prices) -> adopt(prices);
      case PriceChange.VersionConflict _ -> refresh();
      case PriceChange.OtherCurrency _ -> {}
    }
    return change;
  }

  /**
   * Prices the tasks of the last seven days by a price book.
   *
   * @param at the rules that are in effect at this time apply
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
