package filmgate.store.sql.sqlite;

import filmgate.store.sql.engine.Maintenance;
import filmgate.store.sql.engine.Session;
import filmgate.store.sql.engine.SqlDialect;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Copies SQLite's write-ahead log into the database, most of it on a thread of its own: a copy of
 * the whole log by the writer delayed every submission by 50 to 120 ms.
 *
 * <p>SQLite restarts the log only if nothing was added since the copy, which only the writer can
 * ensure. So the writer copies the short rest. Neither copy waits for readers.
 *
 * <p>The log contains what was overwritten since the last copy. So after an erasure it is copied
 * soon, and then truncated. That waits for readers, but only for a moment; otherwise it is repeated
 * later.
 */
final class WalCheckpointer implements Maintenance {
  private static final Logger LOG = LoggerFactory.getLogger(WalCheckpointer.class);

  /**
   * The commands between two copies: about 16,000 pages of the log (65 MB) if they are submissions.
   * With 2,000, submissions took a seventh more CPU and their p99 was no shorter.
   */
  static final int COMMANDS = 6_000;

  private static final String CHECKPOINT = "PRAGMA wal_checkpoint(PASSIVE)";
  private static final String TRUNCATION = "PRAGMA wal_checkpoint(TRUNCATE)";

  private final SqlDialect dialect;
  private final int commandsMax;
  private final long truncationIntervalNanos;
  private final LongSupplier nanos;
  private Optional<Thread> running = Optional.empty();
  private long commands;
  private long lastTruncation;

  /** Whether the log may contain erased texts: at the start those of a process that was killed. */
  private boolean erased = true;

  /**
   * A checkpointer of one database.
   *
   * @param truncationInterval the shortest time between two truncations, which delay the writer
   * @param nanos the time, as of {@link System#nanoTime}
   */
  WalCheckpointer(
      SqlDialect dialect, int commandsMax, Duration truncationInterval, LongSupplier nanos) {
    this.dialect = dialect;
    this.commandsMax = commandsMax;
    this.truncationIntervalNanos = truncationInterval.toNanos();
    this.nanos = nanos;
    this.lastTruncation = nanos.getAsLong() - truncationIntervalNanos;
  }

  @Override
  public void afterCommit(Session writer, int count, boolean hasErased) {
    commands += count;
    erased |= hasErased;
    if (running.isEmpty()) {
      var due = commands >= commandsMax || isTruncationDue();
      running = due ? Optional.of(start()) : Optional.empty();
    } else if (!running.get().isAlive()) {
      finish(writer);
      running = Optional.empty();
      commands = 0;
    }
  }

  private boolean isTruncationDue() {
    return erased && nanos.getAsLong() - lastTruncation >= truncationIntervalNanos;
  }

  private Thread start() {
    return Thread.ofPlatform().name("filmgate-store-log").start(this::checkpointInBackground);
  }

  private void checkpointInBackground() {
    try (var session = new Session(dialect.openWriter(), dialect)) {
      copy(session);
    } catch (SQLException e) {
      LOG.warn("event=wal_checkpoint_failed", e);
    }
  }

  private void finish(Session writer) {
    try {
      if (isTruncationDue()) {
        lastTruncation = nanos.getAsLong();
        erased = !truncate(writer);
      } else {
        copy(writer);
      }
    } catch (SQLException e) {
      LOG.warn("event=wal_checkpoint_failed", e);
    }
  }

  /** Reads the result to its end: an open statement would be a reader that blocks the restart. */
  private static void copy(Session session) throws SQLException {
    session.each(
        CHECKPOINT,
        row ->
            LOG.debug("event=wal_checkpointed pages={} copied={}", row.getInt(2), row.getInt(3)));
  }

  /** Truncates the log, and returns whether no reader prevented it. */
  private static boolean truncate(Session writer) throws SQLException {
    writer.run("PRAGMA busy_timeout = 100");
    try {
      return writer.one(TRUNCATION, row -> row.getInt(1)).orElse(1) == 0;
    } finally {
      writer.run("PRAGMA busy_timeout = 5000");
    }
  }

  @Override
  public void close() {
    awaitCheckpoint();
  }

  /** Waits for the copy in the background. */
  void awaitCheckpoint() {
    try {
      if (running.isPresent()) {
        running.get().join();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
