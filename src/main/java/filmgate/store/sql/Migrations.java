package filmgate.store.sql;

import filmgate.store.StoreException;
import filmgate.store.StoreException.Kind;
import filmgate.store.sql.engine.Session;
import filmgate.store.sql.engine.SqlDialect;
import java.sql.SQLException;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Migrates the database to the schema of this program.
 *
 * <p>Flyway is loaded only if the schema is older, because loading it takes longer than the rest of
 * a start.
 */
final class Migrations {
  /** The newest migration; a test compares it with the files. */
  static final int VERSION = 35;

  private static final String HISTORY = "flyway_schema_history";
  private static final Logger LOG = LoggerFactory.getLogger(Migrations.class);

  private Migrations() {}

  static void bringUpToDate(SqlDialect dialect) throws SQLException {
    int version;
    try (var session = new Session(dialect.openWriter(), dialect)) {
      version = version(session);
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

  /** The version of the database's schema; 0 for an empty database. */
  static int version(Session session) throws SQLException {
    if (!session.dialect().hasTable(session, HISTORY)) {
      return 0;
    }
    var sql =
        """
        SELECT coalesce(max(CAST(version AS INTEGER)), 0)
        FROM flyway_schema_history
        WHERE success
        """;
    return session.one(sql, row -> row.getInt(1)).orElse(0);
  }

  /** A class of its own, so that Flyway's classes are loaded only when it is used. */
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
            Kind.UNUSABLE, "The schema of the database could not be migrated.", e);
      }
    }
  }
}
