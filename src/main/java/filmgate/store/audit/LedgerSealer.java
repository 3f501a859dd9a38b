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

/** Seals new transfers now and then, beside the writer: it only inserts what was computed here. */
public final class LedgerSealer implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(LedgerSealer.class);
  private static final int RANGE_MAX = 1_000;

  private final Store store;
  private final CrashPoints points;
  private final SealChain chain = new SealChain();
  private final PeriodicTask rounds;

  /** A sealer that looks for new transfers after each pause, once it was started. */
  public LedgerSealer(Store store, Duration pause, CrashPoints points) {
    this.store = store;
    this.points = points;
    this.rounds = new PeriodicTask("sealer", pause, this::sealPending);
  }

  public void start() {
    rounds.start();
  }

  /** Seals every transfer that is there. */
  public void sealPending() {
    while (sealNext()) {
      LOG.debug("event=transfers_sealed");
    }
  }

  private boolean sealNext() {
    var books = store.accounts();
    var last = books.lastSeal();
    var transfers = books.transfersAfter(last.map(LedgerSeal::lastId).orElse(0L), RANGE_MAX);
    if (transfers.isEmpty()) {
      return false;
    }
    var digest = last.map(LedgerSeal::digest).orElse(SealChain.NO_DIGEST);
    var seal = chain.seal(digest, transfers);
    points.pass(CrashPoint.SEAL_COMPUTED);
    store.await(new StoreSeal(seal));
    return true;
  }

  /** Ends the thread; what is not sealed yet is sealed after the next start. */
  @Override
  public void close() {
    rounds.close();
  }
}
