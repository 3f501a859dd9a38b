package filmgate.store.sql.engine;

import filmgate.crash.CrashPoint;
import filmgate.crash.CrashPoints;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/** One connection with its statements, each prepared once; it belongs to one thread. */
public final class Session implements AutoCloseable {
  private final Connection connection;
  private final SqlDialect dialect;
  private final CrashPoints points;
  private final Map<String, PreparedStatement> statements = new HashMap<>();

  public Session(Connection connection, SqlDialect dialect) {
    this(connection, dialect, CrashPoints.NONE);
  }

  Session(Connection connection, SqlDialect dialect, CrashPoints points) {
    this.connection = connection;
    this.dialect = dialect;
    this.points = points;
  }

  /** The dialect of the database, for index hints and joins. */
  public SqlDialect dialect() {
    return dialect;
  }

  /** Reports that a command has reached a crash point. */
  public void passCrashPoint(CrashPoint point) {
    points.pass(point);
  }

  /** The statement for this text; its parameters are still those of the last use. */
  public PreparedStatement prepared(String sql) throws SQLException {
    var known = statements.get(sql);
    if (known != null) {
      return known;
    }
    var made = connection.prepareStatement(sql);
    statements.put(sql, made);
    return made;
  }

  /** Runs a statement that has no parameters and whose answer does not matter. */
  public void run(String sql) throws SQLException {
    prepared(sql).execute();
  }

  /**
   * Lets go of all statements: after one failed, the driver may have ended others of them. What
   * cannot be closed properly goes with the connection.
   */
  void closeStatements(Exception cause) {
    for (var statement : statements.values()) {
      try {
        statement.close();
      } catch (SQLException e) {
        cause.addSuppressed(e);
      }
    }
    statements.clear();
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
