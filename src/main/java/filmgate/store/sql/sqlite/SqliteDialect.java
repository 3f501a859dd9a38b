package filmgate.store.sql.sqlite;

import filmgate.store.StoreException;
import filmgate.store.StoreSettings;
import filmgate.store.sql.engine.Maintenance;
import filmgate.store.sql.engine.Session;
import filmgate.store.sql.engine.SqlDialect;
import filmgate.store.sql.engine.StepLimit;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.sqlite.ProgressHandler;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/**
 * SQLite: one file and its write-ahead log.
 *
 * <p>A commit is an fsync of the log (synchronous=FULL). {@link WalCheckpointer} copies the log
 * into the database. It does so rarely, because a page that changed many times is then written only
 * once, and the log stays bounded because no reader holds a snapshot for long. If it cannot keep
 * up, the writer copies the log at 60,000 pages (246 MB). Without mmap, a disk failure is an error
 * and not a signal that ends the process. What is deleted is overwritten with zeros.
 */
public final class SqliteDialect implements SqlDialect {
  /** A query whose one value is the first damage in the pages, or {@code ok}. */
  public static final String QUICK_CHECK = "PRAGMA quick_check(1)";

  private static final String[] WRITER_PRAGMAS = {
    "PRAGMA journal_mode = WAL",
    "PRAGMA synchronous = FULL",
    "PRAGMA busy_timeout = 5000",
    "PRAGMA wal_autocheckpoint = 60000",
    "PRAGMA journal_size_limit = 100000000",
    "PRAGMA foreign_keys = ON",
    "PRAGMA secure_delete = ON",
    "PRAGMA cache_size = -32768",
    "PRAGMA mmap_size = 0",
  };

  private final Path file;
  private final Duration truncationInterval;

  public SqliteDialect(Path file) {
    this(file, StoreSettings.TRUNCATION_INTERVAL);
  }

  /** A dialect whose log is truncated after an erasure, at most once in this interval. */
  public SqliteDialect(Path file, Duration truncationInterval) {
    this.file = file;
    this.truncationInterval = truncationInterval;
  }

  @Override
  public Connection openWriter() throws SQLException {
    var connection = open(WRITER_PRAGMAS);
    if (!journalMode(connection).equals("wal")) {
      connection.close();
      throw new SQLException("this file system does not allow a write-ahead log");
    }
    return connection;
  }

  private static String journalMode(Connection connection) throws SQLException {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery("PRAGMA journal_mode")) {
      return rows.next() ? rows.getString(1) : "";
    }
  }

  @Override
  public Connection openReader() throws SQLException {
    return open(
        "PRAGMA busy_timeout = 5000",
        "PRAGMA cache_size = -8192",
        "PRAGMA mmap_size = 0",
        "PRAGMA query_only = ON");
  }

  @Override
  public Connection openReader(StepLimit limit) throws SQLException {
    var connection = openReader();
    ProgressHandler.setHandler(
        connection,
        StepLimit.REPORTED_STEPS,
        new ProgressHandler() {
          @Override
          protected int progress() {
            return limit.mayContinue() ? 0 : 1;
          }
        });
    return connection;
  }

  /**
   * Copies the database into an empty file, in one read transaction. The writer continues, and its
   * log grows until the copy is complete.
   */
  public void copyTo(Path target) throws SQLException {
    try (var connection = open("PRAGMA busy_timeout = 5000", "PRAGMA mmap_size = 0");
        var statement = connection.prepareStatement("VACUUM INTO ?")) {
      statement.setString(1, target.toString());
      statement.execute();
    }
  }

  @Override
  public Maintenance maintenance() {
    return new WalCheckpointer(
        this, WalCheckpointer.COMMANDS, truncationInterval, System::nanoTime);
  }

  /** Without generated keys, which the driver would otherwise query after each insert. */
  private Connection open(String... pragmas) throws SQLException {
    var driver = new SQLiteConfig();
    driver.setGetGeneratedKeys(false);
    var connection = driver.createConnection(url());
    try (var statement = connection.createStatement()) {
      for (var pragma : pragmas) {
        statement.execute(pragma);
      }
      return connection;
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
  }

  /**
   * A statement, while the driver stays in autocommit: the driver's own transactions begin the next
   * one right after each commit and would never release the write lock.
   */
  @Override
  public String beginStatement() {
    return "BEGIN IMMEDIATE";
  }

  @Override
  public String indexHint(String table, String index) {
    return table + " INDEXED BY " + index;
  }

  /** SQLite never reorders a CROSS JOIN. */
  @Override
  public String orderedJoin(String outer, String inner, String condition) {
    return "%s CROSS JOIN %s ON %s".formatted(outer, inner, condition);
  }

  @Override
  public boolean hasTable(Session session, String name) throws SQLException {
    return session.exists("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = ?", name);
  }

  @Override
  public String url() {
    return "jdbc:sqlite:" + file;
  }

  @Override
  public String migrations() {
    return "classpath:filmgate/store/migrations/sqlite";
  }

  @Override
  public StoreException.Kind classify(SQLException failure) {
    return switch (primaryCode(failure)) {
      case SQLITE_FULL -> StoreException.Kind.FULL;
      case SQLITE_INTERRUPT -> StoreException.Kind.TOO_SLOW;
      default -> StoreException.Kind.BROKEN;
    };
  }

  @Override
  public boolean isStatementError(SQLException failure) {
    return switch (primaryCode(failure)) {
      case SQLITE_CONSTRAINT, SQLITE_MISMATCH, SQLITE_TOOBIG, SQLITE_RANGE -> true;
      default -> false;
    };
  }

  /** Whether the file is damaged, or is not a database. */
  public static boolean isDamage(SQLException failure) {
    return switch (primaryCode(failure)) {
      case SQLITE_CORRUPT, SQLITE_NOTADB -> true;
      default -> false;
    };
  }

  /** The low byte of SQLite's result code, without the extended code. */
  private static SQLiteErrorCode primaryCode(SQLException failure) {
    return failure instanceof SQLiteException sqlite
        ? SQLiteErrorCode.getErrorCode(sqlite.getResultCode().code & 0xff)
        : SQLiteErrorCode.UNKNOWN_ERROR;
  }
}
