package filmgate.store.audit;

import filmgate.crash.CrashPoint;
import filmgate.crash.CrashPoints;
import filmgate.schedule.PeriodicTask;
import filmgate.store.Command.StoreSeal;
import filmgate.store.Store;
import filmgate.store.money.LedgerSeal;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Seals new transfers periodically, on a thread of its own. */
public final class LedgerSealer implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(LedgerSealer.class);
  private static final int RANGE_MAX = 1_000;

  private final Store store;
  private final CrashPoints points;
  private final SealChain chain = new SealChain();
  private final PeriodicTask thread;

  /** A sealer that waits for {@code pause} after each run; {@link #start} starts it. */
  public LedgerSealer(Store store, Duration pause, CrashPoints points) {
    this.store = store;
    this.points = points;
    this.thread = new PeriodicTask("sealer", pause, this::sealPending);
  }

  public void start() {
    thread.start();
  }

  /** Seals all transfers that have no seal. */
  public void sealPending() {
    while (sealNext()) {
      LOG.debug("event=transfers_sealed");
    }
  }

  private boolean sealNext() {
    var ledger = store.ledger();
    var last = ledger.lastSeal();
    var transfers = ledger.transfersAfter(last.map(LedgerSeal::lastId).orElse(0L), RANGE_MAX);
    if (transfers.isEmpty()) {
      return false;
    }
    var digest = last.map(LedgerSeal::digest).orElse(SealChain.NO_DIGEST);
    var seal = chain.seal(digest, transfers);
    points.pass(CrashPoint.SEAL_COMPUTED);
    store.await(new StoreSeal(seal));
    return true;
  }

  /** Stops the thread; the next start seals the remaining transfers. */
  @Override
  public void close() {
    thread.close();
  }
}
