package filmgate.store.sql;

import filmgate.store.StoreException;
import filmgate.store.StoreException.Kind;
import filmgate.store.sql.engine.Session;
import filmgate.store.sql.sqlite.SqliteDialect;
import java.nio.file.Path;
import java.sql.SQLException;

/** Copies a database as it is at one moment, also while a server uses it. */
public final class SqlBackup {
  private SqlBackup() {}

  /**
   * Copies a database of any schema version.
   *
   * @param target an empty file
   * @throws StoreException if the database cannot be read or the file cannot be written
   */
  public static void copy(Path database, Path target) {
    var dialect = new SqliteDialect(database);
    try (var session = new Session(dialect.openReader(), dialect)) {
      if (Migrations.version(session) == 0) {
        throw new StoreException(
            Kind.UNUSABLE, "%s is not a database of Filmgate.".formatted(database));
      }
      dialect.copyTo(target);
    } catch (SQLException e) {
      throw failure(dialect.classify(e), database, e);
    }
  }

  private static StoreException failure(Kind kind, Path database, SQLException e) {
    return kind == Kind.FULL
        ? new StoreException(Kind.FULL, "The disk of the backup is full.", e)
        : new StoreException(
            Kind.UNUSABLE,
            "The database %s cannot be copied: %s".formatted(database, e.getMessage()),
            e);
  }
}
