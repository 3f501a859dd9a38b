package filmgate.store.sql;

import filmgate.id.AccountId;
import filmgate.store.Command.CreateAccount;
import filmgate.store.Command.SubmitTask;
import filmgate.store.Command.TopUp;
import filmgate.store.StoreSettings;
import filmgate.store.money.Transfer;
import filmgate.store.sql.SubmitLoad.Round;
import filmgate.store.sql.engine.Session;
import filmgate.store.sql.event.EventLog;
import filmgate.store.sql.event.EventRows;
import filmgate.store.sql.money.TransferRow;
import filmgate.store.sql.sqlite.SqliteDialect;
import filmgate.store.sql.task.TaskRow;
import filmgate.task.RetryPolicy;
import filmgate.task.Task;
import filmgate.task.TaskMachine;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Measures durable submissions with holds by 64 submitters: a group commit of the same statements,
 * the store with a thousand accounts, and the store with one; then an audit.
 *
 * <p>The argument is a directory on the disk to measure. Its files are not deleted.
 */
final class MoneyBenchmark {
  private static final int ACCOUNTS = 1_000;
  private static final int BATCH_MAX = 512;
  private static final long MICROS = 400_000;

  private MoneyBenchmark() {}

  private record Entry(Task task, CompletableFuture<Task> future) {}

  public static void main(String[] arguments) throws Exception {
    System.setProperty("jdk.virtualThreadScheduler.parallelism", "8");
    var directory = Files.createTempDirectory(Path.of(arguments[0]), "filmgate-money");
    print("raw group commit, one account", raw(directory.resolve("raw.db")));
    print("store, a thousand accounts", store(directory.resolve("many.db"), ACCOUNTS));
    print("store, one account", store(directory.resolve("one.db"), 1));
    var begin = System.nanoTime();
    var report = SqlAudit.check(directory.resolve("one.db"));
    System.out.printf(
        "audit: %d tasks, %d transfers, %d violations in %.2f s%n",
        report.tasks(),
        report.transfers(),
        report.violations().size(),
        (System.nanoTime() - begin) / 1e9);
  }

  private static void print(String name, Round round) {
    System.out.printf(
        "%s: %.0f/s, %.1f us CPU each, p50 %.1f ms, p99 %.1f ms%n",
        name, round.perSecond(), round.cpuMicros(), round.p50(), round.p99());
  }

  private static Round store(Path file, int accounts) throws InterruptedException {
    var settings = StoreSettings.defaults(file);
    try (var store = SqlStore.open(settings, new TaskMachine(RetryPolicy.STANDARD))) {
      fill(store, accounts);
      return SubmitLoad.measure(() -> task(accounts), task -> store.submit(new SubmitTask(task)));
    }
  }

  private static void fill(SqlStore store, int accounts) {
    for (int i = 0; i < accounts; i++) {
      store.await(
          new CreateAccount(new AccountId("acct_" + i), "Account", "USD", 0, StoreFixtures.BY));
      store.await(new TopUp(new AccountId("acct_" + i), 1_000_000_000_000L, "", StoreFixtures.BY));
    }
  }

  private static Task task(int accounts) {
    var random = ThreadLocalRandom.current();
    return StoreFixtures.priced(random, new AccountId("acct_" + random.nextInt(accounts)), MICROS);
  }

  private static Round raw(Path file) throws Exception {
    try (var store =
        SqlStore.open(StoreSettings.defaults(file), new TaskMachine(RetryPolicy.STANDARD))) {
      fill(store, 1);
    }
    var queue = new ArrayBlockingQueue<Entry>(8_192);
    var dialect = new SqliteDialect(file);
    try (var session = new Session(dialect.openWriter(), dialect)) {
      var writer = Thread.ofPlatform().unstarted(() -> write(session, queue));
      writer.start();
      var round =
          SubmitLoad.measure(
              () -> task(1),
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

  private static void write(Session session, ArrayBlockingQueue<Entry> queue) {
    var entries = new ArrayList<Entry>(BATCH_MAX);
    long id = 1;
    try {
      while (true) {
        entries.clear();
        entries.add(queue.take());
        queue.drainTo(entries, BATCH_MAX - 1);
        session.run("BEGIN IMMEDIATE");
        for (var entry : entries) {
          writeOne(session, entry.task(), ++id);
        }
        session.update(
            "UPDATE balance SET available = available + ?, held = held + ? WHERE account = ?",
            -MICROS * entries.size(),
            MICROS * entries.size(),
            "acct_0");
        session.run("COMMIT");
        entries.forEach(entry -> entry.future().complete(entry.task()));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void writeOne(Session session, Task task, long id) throws SQLException {
    TaskRow.insert(session, task);
    new EventLog((_, _, _) -> {}).record(session, EventRows.TaskChangeRow.ofSubmission(task));
    var hold = Transfer.hold(task.owner().account(), MICROS, task.id().value(), Instant.EPOCH);
    TransferRow.insert(session, hold.withId(id));
  }
}
