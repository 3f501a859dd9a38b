package filmgate.store.audit;

import filmgate.crash.CrashPoint;
import filmgate.crash.CrashPoints;
import filmgate.store.Command.KeepSeal;
import filmgate.store.Rounds;
import filmgate.store.Seal;
import filmgate.store.Store;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Seals new transfers now and then, beside the writer: it only inserts what was computed here. */
public final class Sealer implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Sealer.class);
  private static final int RANGE_MAX = 1_000;

  private final Store store;
  private final CrashPoints points;
  private final SealChain chain = new SealChain();
  private final Rounds rounds;

  /** A sealer that looks for new transfers after each pause, once it was started. */
  public Sealer(Store store, Duration pause, CrashPoints points) {
    this.store = store;
    this.points = points;
    this.rounds = new Rounds("sealer", pause, this::sealAll);
  }

  public void start() {
    rounds.start();
  }

  /** Seals every transfer that is there. */
  public void sealAll() {
    while (sealNext()) {
      LOG.debug("transfers sealed");
    }
  }

  private boolean sealNext() {
    var books = store.books();
    var last = books.lastSeal();
    var transfers = books.transfersAfter(last.map(Seal::lastId).orElse(0L), RANGE_MAX);
    if (transfers.isEmpty()) {
      return false;
    }
    var digest = last.map(Seal::digest).orElse(SealChain.NO_DIGEST);
    var seal = chain.seal(digest, transfers);
    points.pass(CrashPoint.SEAL_COMPUTED);
    store.await(new KeepSeal(seal));
    return true;
  }

  /** Ends the thread; what is not sealed yet is sealed after the next start. */
  @Override
  public void close() {
    rounds.close();
  }
}
