package filmgate.store.sql.engine;

import filmgate.store.StoreException;
import java.sql.Connection;
import java.sql.SQLException;

/** The differences between databases. All other SQL is the same for every database. */
public interface SqlDialect {
  /** Opens the connection that writes. */
  Connection openWriter() throws SQLException;

  /** Opens a connection that only reads. */
  Connection openReader() throws SQLException;

  /** Opens a connection that only reads, and that reports its steps to the limit. */
  Connection openReader(StepLimit limit) throws SQLException;

  /** The work between transactions. */
  Maintenance maintenance();

  /** The statement that begins a write transaction. */
  String beginStatement();

  /**
   * A table of a FROM clause that is read by this index. A database that needs no hint returns the
   * table alone.
   */
  String indexHint(String table, String index);

  /** A join that reads {@code outer} first and looks up {@code inner} for each of its rows. */
  String orderedJoin(String outer, String inner, String condition);

  /** Whether the database has a table of this name. */
  boolean hasTable(Session session, String name) throws SQLException;

  /** The JDBC URL of the database, for Flyway. */
  String url();

  /** The class path location of the migrations. */
  String migrations();

  /** The kind of a failure. */
  StoreException.Kind classify(SQLException failure);

  /**
   * Whether one statement failed, so that the rest of its batch can still succeed. Otherwise the
   * database failed.
   */
  boolean isStatementError(SQLException failure);
}
