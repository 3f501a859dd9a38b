package filmgate.store.audit;

import filmgate.schedule.PeriodicTask;
import filmgate.store.LedgerQueries.LedgerTotals;
import filmgate.store.Store;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Compares the change of all balances with the transfers since the start. Each run reads the
 * balances and the new transfers, never the whole ledger: {@link LedgerAudit} verifies that.
 */
public final class LedgerMonitor implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(LedgerMonitor.class);

  private final Store store;
  private final PeriodicTask thread;
  private LedgerTotals last;
  private volatile long imbalanceMicros;

  /** A monitor of the changes from now on; {@link #start} starts it. */
  public LedgerMonitor(Store store, Duration interval) {
    this.store = store;
    this.last = store.ledger().totals(lastTransfer(store));
    this.thread = new PeriodicTask("ledger-monitor", interval, this::check);
  }

  /** The last sealed transfer; those after it are few, and are read once. */
  private static long lastTransfer(Store store) {
    var sealed = store.ledger().lastSeal().map(seal -> seal.lastId()).orElse(0L);
    return store.ledger().totals(sealed).lastId();
  }

  public void start() {
    thread.start();
  }

  /** Reads what has changed since the last check. */
  public synchronized void check() {
    var now = store.ledger().totals(last.lastId());
    imbalanceMicros += now.balances() - last.balances() - now.transfers();
    if (imbalanceMicros != 0) {
      LOG.error("event=ledger_imbalance micros={}", imbalanceMicros);
    }
    last = now;
  }

  /** By how much balances and transfers differ since the start, in micro-units; 0 if they agree. */
  public long imbalanceMicros() {
    return imbalanceMicros;
  }

  @Override
  public void close() {
    thread.close();
  }
}
