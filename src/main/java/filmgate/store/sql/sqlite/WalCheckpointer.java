package filmgate.store.sql.sqlite;

import filmgate.store.sql.engine.Maintenance;
import filmgate.store.sql.engine.Session;
import filmgate.store.sql.engine.SqlDialect;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Copies SQLite's write-ahead log back into the database, most of it beside the writer: a copy of a
 * whole log by the writer itself held up every submission for 50 to 120 ms.
 *
 * <p>SQLite begins the log anew only where nothing was added since the copy, which the writer alone
 * can see to; so the writer copies the little that came in the meantime. Neither copy waits for
 * readers.
 */
final class WalCheckpointer implements Maintenance {
  private static final Logger LOG = LoggerFactory.getLogger(WalCheckpointer.class);

  /**
   * Between two copies: about 16,000 pages of the log (65 MB) where they are submissions. With
   * 2,000 commands, submissions took a seventh more CPU and their p99 was no shorter.
   */
  static final int COMMANDS = 6_000;

  private static final String COPY = "PRAGMA wal_checkpoint(PASSIVE)";

  private final SqlDialect dialect;
  private final int commandsMax;
  private Optional<Thread> copying = Optional.empty();
  private long commands;

  WalCheckpointer(SqlDialect dialect, int commandsMax) {
    this.dialect = dialect;
    this.commandsMax = commandsMax;
  }

  @Override
  public void afterCommit(Session writer, int count) {
    commands += count;
    if (copying.isEmpty()) {
      copying = commands < commandsMax ? Optional.empty() : Optional.of(begin());
    } else if (!copying.get().isAlive()) {
      finish(writer);
      copying = Optional.empty();
      commands = 0;
    }
  }

  private Thread begin() {
    return Thread.ofPlatform().name("filmgate-store-log").start(this::checkpointInBackground);
  }

  private void checkpointInBackground() {
    try (Connection connection = dialect.openWriter();
        var copy = connection.prepareStatement(COPY)) {
      run(copy);
    } catch (SQLException e) {
      LOG.warn("event=wal_checkpoint_failed", e);
    }
  }

  private static void finish(Session writer) {
    try {
      run(writer.prepared(COPY));
    } catch (SQLException e) {
      LOG.warn("event=wal_checkpoint_failed", e);
    }
  }

  /** Reads the answer to its end: a statement left open would be a reader in the log's way. */
  private static void run(PreparedStatement copy) throws SQLException {
    try (var rows = copy.executeQuery()) {
      while (rows.next()) {
        LOG.debug("event=wal_checkpointed pages={} copied={}", rows.getInt(2), rows.getInt(3));
      }
    }
  }

  @Override
  public void close() {
    awaitCheckpoint();
  }

  /** Waits until nothing is copied beside the writer. */
  void awaitCheckpoint() {
    try {
      if (copying.isPresent()) {
        copying.get().join();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
