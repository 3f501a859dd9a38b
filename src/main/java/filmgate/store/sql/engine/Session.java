package filmgate.store.sql.engine;

import filmgate.crash.CrashPoint;
import filmgate.crash.CrashPoints;
import filmgate.id.OwnerId;
import filmgate.id.TaskId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One connection and its statements, each of which is prepared once. A session belongs to one
 * thread.
 *
 * <p>The values of a statement are bound in the order of its parameters. A value is a {@link
 * String}, {@link Long}, {@link Integer}, {@link Boolean}, or {@code byte[]}; an {@link Instant},
 * which is stored in milliseconds; or a {@link TaskId}, {@link AccountId}, or {@link KeyId}.
 */
public final class Session implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Session.class);
  private static final int FETCH_SIZE = 1_000;

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

  /** Runs a statement that has no parameters and whose result does not matter. */
  public void run(String sql) throws SQLException {
    prepared(sql).execute();
  }

  /** Changes rows and returns their number. */
  public int update(String sql, Object... values) throws SQLException {
    return bound(sql, values).executeUpdate();
  }

  /** The first row of a query. */
  public <T> Optional<T> one(String sql, RowMapper<T> mapper, Object... values)
      throws SQLException {
    try (var rows = bound(sql, values).executeQuery()) {
      return rows.next() ? Optional.of(mapper.read(rows)) : Optional.empty();
    }
  }

  /** All rows of a query. */
  public <T> List<T> list(String sql, RowMapper<T> mapper, Object... values) throws SQLException {
    var all = new ArrayList<T>();
    each(sql, row -> all.add(mapper.read(row)), values);
    return all;
  }

  /** Whether a query has a row. */
  public boolean exists(String sql, Object... values) throws SQLException {
    return one(sql, _ -> true, values).isPresent();
  }

  /** Passes each row of a query to a consumer. */
  public void each(String sql, RowConsumer consumer, Object... values) throws SQLException {
    eachWhile(
        sql,
        row -> {
          consumer.accept(row);
          return true;
        },
        values);
  }

  /** Passes rows of a query to a mapper until it returns false. */
  public void eachWhile(String sql, RowMapper<Boolean> wantsMore, Object... values)
      throws SQLException {
    var select = bound(sql, values);
    select.setFetchSize(FETCH_SIZE);
    try (var rows = select.executeQuery()) {
      var more = true;
      while (more && rows.next()) {
        more = wantsMore.read(rows);
      }
    }
  }

  /** Takes the current row of a result. */
  @FunctionalInterface
  public interface RowConsumer {
    void accept(ResultSet row) throws SQLException;
  }

  private PreparedStatement bound(String sql, Object... values) throws SQLException {
    var statement = prepared(sql);
    for (int i = 0; i < values.length; i++) {
      bind(statement, i + 1, values[i]);
    }
    return statement;
  }

  private PreparedStatement prepared(String sql) throws SQLException {
    var known = statements.get(sql);
    if (known != null) {
      return known;
    }
    var statement = connection.prepareStatement(sql);
    statements.put(sql, statement);
    return statement;
  }

  private static void bind(PreparedStatement statement, int index, Object value)
      throws SQLException {
    switch (value) {
      case String text -> statement.setString(index, text);
      case Long number -> statement.setLong(index, number);
      case Integer number -> statement.setInt(index, number);
      case Boolean flag -> statement.setBoolean(index, flag);
      case byte[] bytes -> statement.setBytes(index, bytes);
      case Instant time -> statement.setLong(index, time.toEpochMilli());
      case OwnerId id -> statement.setString(index, id.value());
      case TaskId id -> statement.setString(index, id.value());
      default -> throw new IllegalArgumentException("cannot bind a value of " + value.getClass());
    }
  }

  /**
   * Closes all statements: after one has failed, the driver may have closed others. A statement
   * that cannot be closed is closed with the connection.
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

  /** Closes the connection; logs a failure, because the caller needs it no longer. */
  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      LOG.warn("event=store_connection_close_failed", e);
    }
  }
}
