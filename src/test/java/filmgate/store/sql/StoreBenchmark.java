package filmgate.store.sql;

import com.sun.management.OperatingSystemMXBean;
import filmgate.store.Command.SubmitTask;
import filmgate.store.StoreSettings;
import filmgate.task.RetryPlan;
import filmgate.task.Task;
import filmgate.task.TaskMachine;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;

/**
 * Durable submissions per second with 64 submitters: the store beside the raw group commit of the
 * same statements through the same driver, in turns, medians of the rounds.
 *
 * <p>The argument is a folder on the disk to be measured.
 */
final class StoreBenchmark {
  private static final int SUBMITTERS = 64;
  private static final int ROUNDS = 3;
  private static final int WARM_UP_SECONDS = 3;
  private static final int ROUND_SECONDS = 4;
  private static final int BATCH_MAX = 512;
  private static final String TEXT =
      "{\"model\":\"kling-v3\",\"prompt\":\"" + "a golden retriever runs ".repeat(20) + "\"}";

  private StoreBenchmark() {}

  public static void main(String[] arguments) throws Exception {
    System.setProperty("jdk.virtualThreadScheduler.parallelism", "8");
    var folder = Files.createTempDirectory(Path.of(arguments[0]), "filmgate-benchmark");
    var raw = new ArrayList<Round>();
    var store = new ArrayList<Round>();
    try {
      for (int round = 0; round < ROUNDS; round++) {
        raw.add(rawRound(folder.resolve("raw" + round + ".db")));
        store.add(storeRound(folder.resolve("store" + round + ".db")));
      }
    } finally {
      delete(folder);
    }
    print("raw group commit", raw);
    print("Store.submit", store);
    System.out.printf("ratio %.2f%n", median(store) / median(raw));
  }

  /**
   * One round: how many were kept per second, the CPU time of the process for each (least disturbed
   * by neighbours), and the wait of a submitter in milliseconds.
   */
  private record Round(
      double perSecond, double cpuMicros, double p50, double p99, double longest) {}

  private static double median(List<Round> rounds) {
    return rounds.stream().mapToDouble(Round::perSecond).sorted().toArray()[rounds.size() / 2];
  }

  private static void print(String name, List<Round> rounds) {
    System.out.printf("%s: median %.0f/s%n", name, median(rounds));
    for (var round : rounds) {
      System.out.printf(
          "  %.0f/s, %.1f us CPU each, wait p50 %.1f ms, p99 %.1f ms, longest %.0f ms%n",
          round.perSecond(), round.cpuMicros(), round.p50(), round.p99(), round.longest());
    }
  }

  private static Round storeRound(Path file) throws Exception {
    var machine = new TaskMachine(RetryPlan.STANDARD);
    try (var store = SqlStore.open(StoreSettings.standard(file), machine)) {
      return measure(task -> store.submit(new SubmitTask(task)));
    }
  }

  private record Entry(Task task, CompletableFuture<Task> future) {}

  private static Round rawRound(Path file) throws Exception {
    var dialect = new SqliteDialect(file);
    Migrations.bringUpToDate(dialect);
    var queue = new ArrayBlockingQueue<Entry>(8192);
    try (var session = new Session(dialect.openWriter())) {
      var writer = Thread.ofPlatform().unstarted(() -> writeRaw(session, queue));
      writer.start();
      var round =
          measure(
              task -> {
                var entry = new Entry(task, new CompletableFuture<>());
                queue.add(entry);
                return entry.future();
              });
      writer.interrupt();
      writer.join();
      return round;
    }
  }

  /** The same two statements a task in the same transactions, and nothing else. */
  private static void writeRaw(Session session, ArrayBlockingQueue<Entry> queue) {
    try {
      var history =
          session.prepared(
              """
              INSERT INTO task_history (task_id, version, event, state, at_ms, epoch)
              VALUES (?, ?, ?, ?, ?, ?)
              """);
      var entries = new ArrayList<Entry>(BATCH_MAX);
      while (true) {
        entries.clear();
        entries.add(queue.take());
        queue.drainTo(entries, BATCH_MAX - 1);
        session.run("BEGIN IMMEDIATE");
        for (var entry : entries) {
          var insert = session.prepared(TaskRow.INSERT);
          TaskRow.bindInsert(insert, entry.task());
          insert.executeUpdate();
          history.setString(1, entry.task().id().text());
          history.setLong(2, 1);
          history.setString(3, "submitted");
          history.setString(4, "queued");
          history.setLong(5, entry.task().times().created());
          history.setLong(6, 0);
          history.executeUpdate();
        }
        session.run("COMMIT");
        entries.forEach(entry -> entry.future().complete(entry.task()));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Round measure(Function<Task, CompletableFuture<?>> submit) throws Exception {
    var waits = new ConcurrentLinkedQueue<long[]>();
    var measuring = new AtomicBoolean();
    var stopped = new AtomicBoolean();
    var never = new CountDownLatch(1);
    var threads = new ArrayList<Thread>();
    for (int i = 0; i < SUBMITTERS; i++) {
      threads.add(Thread.ofVirtual().start(() -> submitUntil(stopped, measuring, submit, waits)));
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
      Function<Task, CompletableFuture<?>> submit,
      ConcurrentLinkedQueue<long[]> waits) {
    var random = new SplittableRandom();
    var own = new long[1 << 16];
    int count = 0;
    while (!stopped.get()) {
      var task = Samples.task(random, TEXT);
      var begin = System.nanoTime();
      submit.apply(task).join();
      if (measuring.get()) {
        own[count++] = System.nanoTime() - begin;
      }
    }
    waits.add(Arrays.copyOf(own, count));
  }

  private static void delete(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
