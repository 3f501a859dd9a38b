package filmgate.journey;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** A caller who repeats one request, at most 200 times a second, until it is closed. */
final class Bystander implements AutoCloseable {
  private static final int PAUSE_MILLIS = 5;

  private final Callable<Integer> request;
  private final Semaphore stop = new Semaphore(0);
  private final List<Long> nanos = new ArrayList<>();
  private final Thread thread;
  private int failed;

  /** The median and the 99th percentile of the requests so far. */
  record Latency(int reads, int failed, double medianMillis, double p99Millis) {}

  Bystander(Callable<Integer> request) {
    this.request = request;
    thread = Thread.ofPlatform().name("bystander").start(this::repeat);
  }

  private void repeat() {
    try {
      while (!stop.tryAcquire(PAUSE_MILLIS, TimeUnit.MILLISECONDS)) {
        var start = System.nanoTime();
        var ok = isAnswered();
        add(System.nanoTime() - start, ok);
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean isAnswered() {
    try {
      return request.call() == 200;
    } catch (Exception _) {
      return false;
    }
  }

  private synchronized void add(long spent, boolean ok) {
    nanos.add(spent);
    failed += ok ? 0 : 1;
  }

  synchronized Latency latency() {
    var sorted = nanos.stream().sorted().toList();
    return new Latency(sorted.size(), failed, at(sorted, 0.5), at(sorted, 0.99));
  }

  private static double at(List<Long> sorted, double share) {
    if (sorted.isEmpty()) {
      return 0;
    }
    var nanos = sorted.get((int) (share * (sorted.size() - 1)));
    return Math.round(nanos / 10_000.0) / 100.0;
  }

  @Override
  public void close() {
    stop.release();
    try {
      thread.join(TimeUnit.SECONDS.toMillis(60));
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
