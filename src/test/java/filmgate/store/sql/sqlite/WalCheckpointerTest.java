package filmgate.store.sql.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import filmgate.store.sql.engine.Session;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WalCheckpointerTest {
  private static final String ROW = "INSERT INTO note VALUES (hex(zeroblob(10000)))";
  private static final int ROW_BYTES = 20_000;
  private static final Duration INTERVAL = Duration.ofSeconds(30);

  @TempDir Path directory;

  @Test
  void theLogStaysBounded() throws Exception {
    assertThat(logBytesAfter(400, 10)).isLessThan(40L * ROW_BYTES);
  }

  @Test
  void withoutEnoughCommandsNothingIsCopied() throws Exception {
    assertThat(logBytesAfter(400, 1_000)).isGreaterThan(400L * ROW_BYTES);
  }

  @Test
  void copiedPagesAreInTheDatabase() throws Exception {
    logBytesAfter(100, 10);
    try (var reader = new SqliteDialect(directory.resolve("a.db")).openReader();
        var statement = reader.createStatement();
        var rows = statement.executeQuery("SELECT count(*) FROM note")) {
      assertThat(rows.next()).isTrue();
      assertThat(rows.getInt(1)).isEqualTo(100);
    }
  }

  @Test
  void theLogIsTruncatedAfterAnErasure() throws Exception {
    var time = new AtomicLong();
    var dialect = new SqliteDialect(directory.resolve("a.db"));
    try (var writer = new Session(dialect.openWriter(), dialect);
        var copier = new WalCheckpointer(dialect, 1_000, INTERVAL, time::get)) {
      writer.run("CREATE TABLE note (text TEXT)");
      assertThat(logBytes(writer, copier, true)).isPositive();
      assertThat(logBytes(writer, copier, false)).isZero();
      assertThat(logBytes(writer, copier, true)).isPositive();
      assertThat(logBytes(writer, copier, false)).as("too early").isPositive();
      time.set(INTERVAL.toNanos());
      assertThat(logBytes(writer, copier, false)).isPositive();
      assertThat(logBytes(writer, copier, false)).isZero();
    }
  }

  @Test
  void aReaderDelaysTheTruncation() throws Exception {
    var time = new AtomicLong();
    var dialect = new SqliteDialect(directory.resolve("a.db"));
    try (var writer = new Session(dialect.openWriter(), dialect);
        var copier = new WalCheckpointer(dialect, 1_000, INTERVAL, time::get);
        var reader = dialect.openReader()) {
      writer.run("CREATE TABLE note (text TEXT)");
      writer.run(ROW);
      reader.setAutoCommit(false);
      try (var statement = reader.createStatement();
          var rows = statement.executeQuery("SELECT count(*) FROM note")) {
        assertThat(rows.next()).isTrue();
        assertThat(logBytes(writer, copier, true)).isPositive();
        assertThat(logBytes(writer, copier, false)).isPositive();
      }
      reader.rollback();
      time.set(INTERVAL.toNanos());
      assertThat(logBytes(writer, copier, false)).isPositive();
      assertThat(logBytes(writer, copier, false)).isZero();
    }
  }

  /** The size of the log after one more row. */
  private long logBytes(Session writer, WalCheckpointer copier, boolean erased) throws Exception {
    writer.run(ROW);
    copier.afterCommit(writer, 1, erased);
    copier.awaitCheckpoint();
    return Files.size(directory.resolve("a.db-wal"));
  }

  private long logBytesAfter(int commands, int betweenCopies) throws Exception {
    var dialect = new SqliteDialect(directory.resolve("a.db"));
    try (var writer = new Session(dialect.openWriter(), dialect);
        var copier = new WalCheckpointer(dialect, betweenCopies, INTERVAL, () -> 0)) {
      writer.run("CREATE TABLE note (text TEXT)");
      for (var i = 0; i < commands; i++) {
        writer.run(ROW);
        copier.afterCommit(writer, 1, false);
        copier.awaitCheckpoint();
      }
      return Files.size(directory.resolve("a.db-wal"));
    }
  }
}
