package filmgate.store.sql;

import filmgate.store.Command.SubmitTask;
import filmgate.store.StoreSettings;
import filmgate.store.sql.SubmitLoad.Round;
import filmgate.task.RetryPolicy;
import filmgate.task.Task;
import filmgate.task.TaskMachine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Durable submissions per second with 64 submitters: the store and the raw group commit of the same
 * statements with the same driver, in turns. Prints medians of the rounds.
 *
 * <p>The argument is a directory on the disk to be measured.
 */
final class StoreBenchmark {
  private static final int ROUNDS = 3;
  private static final String TEXT =
      "{\"model\":\"kling-v3\",\"prompt\":\"" + "a golden retriever runs ".repeat(20) + "\"}";

  private StoreBenchmark() {}

  public static void main(String[] arguments) throws Exception {
    System.setProperty("jdk.virtualThreadScheduler.parallelism", "8");
    var directory = Files.createTempDirectory(Path.of(arguments[0]), "filmgate-benchmark");
    var raw = new ArrayList<Round>();
    var store = new ArrayList<Round>();
    try {
      for (int round = 0; round < ROUNDS; round++) {
        raw.add(
            RawGroupCommit.round(directory.resolve("raw" + round + ".db"), StoreBenchmark::task));
        store.add(storeRound(directory.resolve("store" + round + ".db")));
      }
    } finally {
      delete(directory);
    }
    print("raw group commit", raw);
    print("Store.submit", store);
    System.out.printf("ratio %.2f%n", median(store) / median(raw));
  }

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
    var machine = new TaskMachine(RetryPolicy.STANDARD);
    try (var store = SqlStore.open(StoreSettings.defaults(file), machine)) {
      return SubmitLoad.measure(StoreBenchmark::task, task -> store.submit(new SubmitTask(task)));
    }
  }

  private static Task task() {
    return StoreFixtures.task(ThreadLocalRandom.current(), TEXT);
  }

  private static void delete(Path directory) throws IOException {
    try (var files = Files.walk(directory)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
