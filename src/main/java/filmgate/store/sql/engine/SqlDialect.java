package filmgate.store.sql.engine;

import filmgate.store.StoreException;
import java.sql.Connection;
import java.sql.SQLException;

/** What differs between databases; every other statement is the same for all. */
public interface SqlDialect {
  /** Opens the connection that writes. */
  Connection openWriter() throws SQLException;

  /** Opens a connection that only reads. */
  Connection openReader() throws SQLException;

  /** What is to be done between transactions. */
  Maintenance maintenance();

  /** The statement that begins a transaction which will write. */
  String beginStatement();

  /** Whether the database has a table of this name. */
  boolean hasTable(Connection connection, String name) throws SQLException;

  /** The address under which Flyway finds the database. */
  String url();

  /** Where on the class path the migrations lie. */
  String migrations();

  /** What a caller may do about a failure. */
  StoreException.Kind classify(SQLException failure);

  /**
   * Whether a failure may belong to one statement alone, so that the rest of its batch can still
   * succeed; otherwise it is the database's own.
   */
  boolean isStatementError(SQLException failure);
}
