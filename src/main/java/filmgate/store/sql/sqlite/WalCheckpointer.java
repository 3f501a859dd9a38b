package filmgate.store.sql.sqlite;

import filmgate.store.sql.engine.Maintenance;
import filmgate.store.sql.engine.Session;
import filmgate.store.sql.engine.SqlDialect;
import java.sql.SQLException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Copies SQLite's write-ahead log into the database, most of it on a thread of its own: a copy of
 * the whole log by the writer delayed every submission by 50 to 120 ms.
 *
 * <p>SQLite restarts the log only if nothing was added since the copy, which only the writer can
 * ensure. So the writer copies the short rest. Neither copy waits for readers.
 */
final class WalCheckpointer implements Maintenance {
  private static final Logger LOG = LoggerFactory.getLogger(WalCheckpointer.class);

  /**
   * The commands between two copies: about 16,000 pages of the log (65 MB) if they are submissions.
   * With 2,000, submissions took a seventh more CPU and their p99 was no shorter.
   */
  static final int COMMANDS = 6_000;

  private static final String CHECKPOINT = "PRAGMA wal_checkpoint(PASSIVE)";

  private final SqlDialect dialect;
  private final int commandsMax;
  private Optional<Thread> running = Optional.empty();
  private long commands;

  WalCheckpointer(SqlDialect dialect, int commandsMax) {
    this.dialect = dialect;
    this.commandsMax = commandsMax;
  }

  @Override
  public void afterCommit(Session writer, int count) {
    commands += count;
    if (running.isEmpty()) {
      running = commands < commandsMax ? Optional.empty() : Optional.of(start());
    } else if (!running.get().isAlive()) {
      finish(writer);
      running = Optional.empty();
      commands = 0;
    }
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

  private static void finish(Session writer) {
    try {
      copy(writer);
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
