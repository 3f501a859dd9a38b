package filmgate.intake;

import filmgate.store.StoreException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks now and then whether another process on the same data has changed the prices. */
public final class PriceFollower implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(PriceFollower.class);

  private final PriceDesk desk;
  private final Duration pause;
  private final CountDownLatch closing = new CountDownLatch(1);
  private final Thread thread = Thread.ofVirtual().name("filmgate-prices").unstarted(this::work);

  /** A follower that looks after each pause, once it was started. */
  public PriceFollower(PriceDesk desk, Duration pause) {
    this.desk = desk;
    this.pause = pause;
  }

  public void start() {
    thread.start();
  }

  private void work() {
    try {
      while (!closing.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
        lookOrSay();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void lookOrSay() {
    try {
      desk.refresh();
    } catch (StoreException e) {
      LOG.warn("event=prices_not_read kind={}", e.kind(), e);
    }
  }

  @Override
  public void close() {
    closing.countDown();
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
