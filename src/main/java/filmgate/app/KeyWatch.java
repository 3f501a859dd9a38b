package filmgate.app;

import filmgate.keys.KeyRing;
import filmgate.keys.KeyUses;
import filmgate.keys.LimitBook;
import filmgate.store.Command.KeepUses;
import filmgate.store.Store;
import filmgate.store.StoreException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps keys and limits in memory and in the store alike: notices what another process on the same
 * data changed, by the last number of the audit log, and writes down now and then when keys were
 * used last.
 */
final class KeyWatch implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(KeyWatch.class);
  private static final long PAUSE_MILLIS = 2_000;

  /** Looks between two times of writing: a minute. */
  private static final int LOOKS = 30;

  private final Store store;
  private final KeyRing ring;
  private final LimitBook limits;
  private final KeyUses uses;
  private final CountDownLatch closing = new CountDownLatch(1);
  private final Thread thread = Thread.ofVirtual().name("filmgate-keys").unstarted(this::work);
  private long seen;

  KeyWatch(Store store, KeyRing ring, LimitBook limits, KeyUses uses) {
    this.store = store;
    this.ring = ring;
    this.limits = limits;
    this.uses = uses;
  }

  void start() {
    thread.start();
  }

  /** Takes what was changed since the last look. */
  void look() {
    var last = store.books().lastChange();
    if (last != seen) {
      limits.refresh(() -> store.keys().limits());
      ring.refresh(() -> store.keys().all());
      seen = last;
    }
  }

  /** Writes down when keys were used last. */
  void keepUses() {
    var drained = uses.drain();
    if (!drained.isEmpty()) {
      store.await(new KeepUses(drained));
    }
  }

  private void work() {
    try {
      for (var looks = 1; !closing.await(PAUSE_MILLIS, TimeUnit.MILLISECONDS); looks++) {
        quietly(this::look);
        if (looks % LOOKS == 0) {
          quietly(this::keepUses);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** A store that is busy now is asked again after the pause. */
  private static void quietly(Runnable step) {
    try {
      step.run();
    } catch (StoreException e) {
      LOG.warn("keys not compared kind={}", e.kind(), e);
    }
  }

  /** Ends the thread, and writes down the last uses. */
  @Override
  public void close() {
    closing.countDown();
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    quietly(this::keepUses);
  }
}
