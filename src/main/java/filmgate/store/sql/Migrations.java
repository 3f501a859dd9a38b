package filmgate.store.sql;

import filmgate.store.StoreException;
import filmgate.store.StoreException.Kind;
import filmgate.store.sql.engine.SqlDialect;
import java.sql.Connection;
import java.sql.SQLException;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings the database to the schema that this program was written for.
 *
 * <p>Flyway does it, and is touched only when the schema is behind: loading it takes longer than
 * the rest of a start.
 */
final class Migrations {
  /** The newest migration; a test holds it against the files. */
  static final int VERSION = 11;

  private static final String HISTORY = "flyway_schema_history";
  private static final Logger LOG = LoggerFactory.getLogger(Migrations.class);

  private Migrations() {}

  static void bringUpToDate(SqlDialect dialect) throws SQLException {
    int version;
    try (var connection = dialect.openWriter()) {
      version = version(dialect, connection);
    }
    if (version > VERSION) {
      throw new StoreException(
          Kind.UNUSABLE,
          "The database is of version %d and needs a newer program: this one knows up to %d."
              .formatted(version, VERSION));
    }
    if (version < VERSION) {
      WithFlyway.migrate(dialect);
      LOG.info("event=schema_migrated from={} to={}", version, VERSION);
    }
  }

  /** The newest migration that the database has seen; 0 for an empty one. */
  static int version(SqlDialect dialect, Connection connection) throws SQLException {
    if (!dialect.hasTable(connection, HISTORY)) {
      return 0;
    }
    var sql =
        """
        SELECT coalesce(max(CAST(version AS INTEGER)), 0)
        FROM flyway_schema_history
        WHERE success
        """;
    try (var select = connection.prepareStatement(sql);
        var rows = select.executeQuery()) {
      return rows.next() ? rows.getInt(1) : 0;
    }
  }

  /** Apart, so that Flyway's classes are loaded only when it is needed. */
  private static final class WithFlyway {
    static void migrate(SqlDialect dialect) {
      try {
        Flyway.configure(Migrations.class.getClassLoader())
            .dataSource(dialect.url(), "", "")
            .locations(dialect.migrations())
            .loggers("slf4j")
            .load()
            .migrate();
      } catch (FlywayException e) {
        throw new StoreException(
            Kind.UNUSABLE, "The tables of the database could not be brought up to date.", e);
      }
    }
  }
}
