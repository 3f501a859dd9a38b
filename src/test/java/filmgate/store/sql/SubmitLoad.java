package filmgate.store.sql;

import com.sun.management.OperatingSystemMXBean;
import filmgate.task.Task;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.Supplier;

/** A load of 64 submitters, each of which waits for a task before it submits the next one. */
final class SubmitLoad {
  private static final int SUBMITTERS = 64;
  private static final int WARM_UP_SECONDS = 3;
  private static final int ROUND_SECONDS = 4;

  private SubmitLoad() {}

  /**
   * A round: tasks per second, the CPU time of the process for each task (the figure that other
   * processes affect least), and the latency in milliseconds.
   */
  record Round(double perSecond, double cpuMicros, double p50, double p99, double longest) {}

  static Round measure(Supplier<Task> tasks, Function<Task, CompletableFuture<?>> submit)
      throws InterruptedException {
    var waits = new ConcurrentLinkedQueue<long[]>();
    var measuring = new AtomicBoolean();
    var stopped = new AtomicBoolean();
    var never = new CountDownLatch(1);
    var threads = new ArrayList<Thread>();
    for (int i = 0; i < SUBMITTERS; i++) {
      threads.add(
          Thread.ofVirtual()
              .start(
                  () -> submitUntil(stopped, measuring, () -> submit.apply(tasks.get()), waits)));
    }
    never.await(WARM_UP_SECONDS, TimeUnit.SECONDS);
    measuring.set(true);
    var cpuBegin = cpuNanos();
    var begin = System.nanoTime();
    never.await(ROUND_SECONDS, TimeUnit.SECONDS);
    measuring.set(false);
    var cpu = cpuNanos() - cpuBegin;
    var seconds = (System.nanoTime() - begin) / 1e9;
    stopped.set(true);
    for (var thread : threads) {
      thread.join();
    }
    var sorted = waits.stream().flatMapToLong(Arrays::stream).sorted().toArray();
    return new Round(
        sorted.length / seconds,
        cpu / 1e3 / sorted.length,
        sorted[sorted.length / 2] / 1e6,
        sorted[(int) (sorted.length * 0.99)] / 1e6,
        sorted[sorted.length - 1] / 1e6);
  }

  private static long cpuNanos() {
    return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
  }

  private static void submitUntil(
      AtomicBoolean stopped,
      AtomicBoolean measuring,
      Supplier<CompletableFuture<?>> submit,
      ConcurrentLinkedQueue<long[]> waits) {
    var own = new long[1 << 16];
    int count = 0;
    while (!stopped.get()) {
      var begin = System.nanoTime();
      submit.get().join();
      if (measuring.get()) {
        own[count++] = System.nanoTime() - begin;
      }
    }
    waits.add(Arrays.copyOf(own, count));
  }
}
