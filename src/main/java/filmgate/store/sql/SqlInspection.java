package filmgate.store.sql;

import filmgate.store.StoreException;
import filmgate.store.StoreException.Kind;
import filmgate.store.channel.StoredChannel;
import filmgate.store.sql.channel.SqlChannelQueries;
import filmgate.store.sql.engine.Readers;
import filmgate.store.sql.engine.Session;
import filmgate.store.sql.sqlite.SqliteDialect;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Reads an existing database without migrating it, also while a server uses it. */
public final class SqlInspection {
  private static final String INTACT = "ok";

  private SqlInspection() {}

  /**
   * The version of the schema.
   *
   * @param found that of the database; 0 if it is not a database of Filmgate
   * @param supported that of this program
   */
  public record SchemaVersion(int found, int supported) {}

  /**
   * The version of a database.
   *
   * @throws StoreException UNUSABLE if it cannot be read
   */
  public static SchemaVersion version(Path database) {
    return read(
        database, session -> new SchemaVersion(Migrations.version(session), Migrations.VERSION));
  }

  /** The first damage that SQLite finds in the pages of a database; empty if it is intact. */
  public static Optional<String> damage(Path database) {
    return read(
            database, session -> session.one(SqliteDialect.QUICK_CHECK, row -> row.getString(1)))
        .filter(text -> !text.equals(INTACT));
  }

  /** Whether a database could not be read because its file is damaged, or is none. */
  public static boolean isDamage(StoreException failure) {
    return failure.getCause() instanceof SQLException cause && SqliteDialect.isDamage(cause);
  }

  /** A secret of the installation, such as the one of signed links. */
  public static Optional<String> secret(Path database, String name) {
    return read(
        database,
        session ->
            session.one("SELECT value FROM secret WHERE name = ?", row -> row.getString(1), name));
  }

  /** Every channel of a database of this program's version, removed ones included. */
  public static List<StoredChannel> channels(Path database) {
    try (var readers = new Readers(new SqliteDialect(database), 1)) {
      readers.start();
      return new SqlChannelQueries(readers).all();
    }
  }

  private interface Query<T> {
    T run(Session session) throws SQLException;
  }

  private static <T> T read(Path database, Query<T> query) {
    var dialect = new SqliteDialect(database);
    try (var session = new Session(dialect.openReader(), dialect)) {
      return query.run(session);
    } catch (SQLException e) {
      throw new StoreException(
          Kind.UNUSABLE,
          "The database %s cannot be read: %s".formatted(database, e.getMessage()),
          e);
    }
  }
}
