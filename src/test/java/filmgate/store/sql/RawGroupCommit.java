package filmgate.store.sql;

import filmgate.id.TaskId;
import filmgate.store.money.Transfer;
import filmgate.store.sql.engine.Session;
import filmgate.store.sql.event.EventLog;
import filmgate.store.sql.event.EventRows;
import filmgate.store.sql.money.Ledger;
import filmgate.store.sql.sqlite.SqliteDialect;
import filmgate.store.sql.task.TaskRow;
import filmgate.task.Task;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Locale;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;

/**
 * The yardstick of durable submissions: only the statements and transactions of the store. A task
 * with a price has a hold, and each transaction writes the balance once.
 *
 * <p>As a program, it measures one round with rows like those of a database. The arguments are a
 * directory on the disk to be measured and the file of that database. It prints tasks per second,
 * CPU microseconds per task, and the median and 99th percentile of the latency in milliseconds.
 */
final class RawGroupCommit {
  private static final int BATCH_MAX = 512;
  private static final int QUEUE_MAX = 8192;
  private static final String INSERT_BALANCE =
      """
      INSERT OR IGNORE INTO balance (account, unlimited, credit_limit, available, held, spent)
      VALUES (?, 1, 0, 0, 0, 0)
      """;

  private RawGroupCommit() {}

  public static void main(String[] arguments) throws Exception {
    System.setProperty("jdk.virtualThreadScheduler.parallelism", "8");
    var like = oneOf(Path.of(arguments[1]));
    var round = round(Path.of(arguments[0]).resolve("raw.db"), () -> another(like));
    System.out.printf(
        Locale.ROOT,
        "%.0f %.1f %.2f %.2f%n",
        round.perSecond(),
        round.cpuMicros(),
        round.p50(),
        round.p99());
  }

  private static Task oneOf(Path database) throws SQLException {
    var dialect = new SqliteDialect(database);
    try (var session = new Session(dialect.openReader(), dialect)) {
      return session
          .one("SELECT %s FROM task LIMIT 1".formatted(TaskRow.COLUMNS), TaskRow::read)
          .orElseThrow();
    }
  }

  private static Task another(Task task) {
    var random = ThreadLocalRandom.current();
    return new Task(
        TaskId.of(System.currentTimeMillis(), random.nextLong(), random.nextLong()),
        task.owner(),
        task.request(),
        task.price(),
        task.state(),
        task.warnings(),
        task.timestamps(),
        task.version());
  }

  private record Entry(Task task, CompletableFuture<Task> future) {}

  static SubmitLoad.Round round(Path file, Supplier<Task> tasks) throws Exception {
    var dialect = new SqliteDialect(file);
    Migrations.bringUpToDate(dialect);
    var queue = new ArrayBlockingQueue<Entry>(QUEUE_MAX);
    try (var session = new Session(dialect.openWriter(), dialect)) {
      session.update(INSERT_BALANCE, tasks.get().owner().account());
      var writer = Thread.ofPlatform().unstarted(() -> writeRaw(session, queue));
      writer.start();
      var round =
          SubmitLoad.measure(
              tasks,
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

  private static void writeRaw(Session session, ArrayBlockingQueue<Entry> queue) {
    var ledger = new Ledger(new EventLog((_, _, _) -> {}));
    try {
      var entries = new ArrayList<Entry>(BATCH_MAX);
      while (true) {
        entries.clear();
        entries.add(queue.take());
        queue.drainTo(entries, BATCH_MAX - 1);
        session.run("BEGIN IMMEDIATE");
        for (var entry : entries) {
          insert(session, ledger, entry.task());
        }
        ledger.flush(session);
        session.run("COMMIT");
        entries.forEach(entry -> entry.future().complete(entry.task()));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void insert(Session session, Ledger ledger, Task task) throws SQLException {
    var created = task.timestamps().created();
    if (!task.price().isFree()) {
      ledger.post(
          session,
          Transfer.hold(
              task.owner().account(),
              task.price().heldMicros(),
              task.id().value(),
              Instant.ofEpochMilli(created)));
    }
    TaskRow.insert(session, task);
    new EventLog((_, _, _) -> {}).record(session, EventRows.TaskChangeRow.ofSubmission(task));
  }
}
