package filmgate.intake.refused;

import filmgate.id.AccountId;
import filmgate.refused.RefusalRecorder;
import filmgate.schedule.PeriodicTask;
import filmgate.store.Command.RecordRefusedRequests;
import filmgate.store.Store;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stores refused requests in batches, twice a second. Until then they wait in memory, in a queue of
 * which each account has a share. One that does not fit is counted and dropped: a client that
 * repeats an invalid request must not slow down any other. What is stored is made on the thread
 * that stores it.
 */
public final class RefusedRequestRecorder implements RefusalRecorder, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(RefusedRequestRecorder.class);
  private static final Duration INTERVAL = Duration.ofMillis(500);

  /** The most requests that wait. */
  static final int WAITING_MAX = 1_024;

  /** The most requests of one account that wait. */
  static final int SHARE_MAX = 64;

  private final Store store;
  private final PeriodicTask task;
  private final ReentrantLock writing = new ReentrantLock();
  private final Object waitingLock = new Object();
  private final Map<AccountId, Integer> shares = new HashMap<>();
  private final AtomicLong dropped = new AtomicLong();
  private List<PendingRefusal> waiting = new ArrayList<>();
  private int places;
  private long reported;

  public RefusedRequestRecorder(Store store) {
    this.store = store;
    this.task = new PeriodicTask("refused-requests", INTERVAL, this::flush);
  }

  public void start() {
    task.start();
  }

  @Override
  public void record(AccountId account, Supplier<PendingRefusal> copy) {
    if (!reserve(account)) {
      dropped.incrementAndGet();
      return;
    }
    var request = copy.get();
    synchronized (waitingLock) {
      waiting.add(request);
    }
  }

  /** Counts a request of the account until the next batch; false if it has too many. */
  private boolean reserve(AccountId account) {
    synchronized (waitingLock) {
      var share = shares.getOrDefault(account, 0);
      if (places >= WAITING_MAX || share >= SHARE_MAX) {
        return false;
      }
      places++;
      shares.put(account, share + 1);
      return true;
    }
  }

  /** Stores the requests that wait; returns when those of earlier calls are stored too. */
  public void flush() {
    writing.lock();
    try {
      var batch = take();
      if (!batch.isEmpty()) {
        store(batch);
      }
      reportDropped();
    } finally {
      writing.unlock();
    }
  }

  private List<PendingRefusal> take() {
    synchronized (waitingLock) {
      var batch = waiting;
      waiting = new ArrayList<>();
      shares.clear();
      places = 0;
      return batch;
    }
  }

  private void store(List<PendingRefusal> batch) {
    var requests = batch.stream().map(PendingRefusal::describe).flatMap(Optional::stream).toList();
    try {
      store.await(new RecordRefusedRequests(requests));
    } catch (RuntimeException e) {
      dropped.addAndGet(batch.size());
      throw e;
    }
  }

  private void reportDropped() {
    var now = dropped.get();
    if (now != reported) {
      LOG.warn("event=refused_requests_dropped count={}", now - reported);
      reported = now;
    }
  }

  /** How many requests were not stored since the start. */
  public long dropped() {
    return dropped.get();
  }

  /** Stores the requests that wait, and stops. */
  @Override
  public void close() {
    task.close();
    task.runOnce();
  }
}
