package filmgate.store.sql.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import filmgate.id.TaskId;
import filmgate.store.sql.sqlite.SqliteDialect;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SessionTest {
  private static final String INSERT = "INSERT INTO item (id, name) VALUES (?, ?)";
  private static final String BY_NAME = "SELECT id FROM item WHERE name = ? ORDER BY id";

  @TempDir private Path directory;
  private Session session;

  @BeforeEach
  void open() throws SQLException {
    var dialect = new SqliteDialect(directory.resolve("session.db"));
    session = new Session(dialect.openWriter(), dialect);
    session.run("CREATE TABLE item (id INTEGER PRIMARY KEY, name)");
  }

  @AfterEach
  void close() throws SQLException {
    session.close();
  }

  private static long id(ResultSet row) throws SQLException {
    return row.getLong(1);
  }

  private String stored(Object value) throws SQLException {
    session.update("DELETE FROM item");
    session.update(INSERT, 1, value);
    return session.one("SELECT quote(name) FROM item", row -> row.getString(1)).orElseThrow();
  }

  @Test
  void valuesOfEachTypeAreBound() throws SQLException {
    assertThat(stored("a'b")).isEqualTo("'a''b'");
    assertThat(stored(1L << 40)).isEqualTo("1099511627776");
    assertThat(stored(-7)).isEqualTo("-7");
    assertThat(stored(true)).isEqualTo("1");
    assertThat(stored(new byte[] {1, (byte) 0xff})).isEqualTo("X'01FF'");
    assertThat(stored(Instant.ofEpochMilli(1_234))).isEqualTo("1234");
    var task = TaskId.of(1_000, 2, 3);
    assertThat(stored(task)).isEqualTo("'" + task.value() + "'");
    assertThatThrownBy(() -> stored(Optional.empty())).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void anUpdateReturnsTheNumberOfRows() throws SQLException {
    assertThat(session.update(INSERT, 1, "a")).isEqualTo(1);
    assertThat(session.update(INSERT, 2, "a")).isEqualTo(1);
    assertThat(session.update("UPDATE item SET name = ? WHERE name = ?", "b", "a")).isEqualTo(2);
    assertThat(session.update("DELETE FROM item WHERE name = ?", "a")).isZero();
  }

  @Test
  void aQueryReturnsItsFirstRowOrAllOfThem() throws SQLException {
    session.update(INSERT, 2, "a");
    session.update(INSERT, 1, "a");
    assertThat(session.one(BY_NAME, SessionTest::id, "a")).contains(1L);
    assertThat(session.one(BY_NAME, SessionTest::id, "b")).isEmpty();
    assertThat(session.list(BY_NAME, SessionTest::id, "a")).containsExactly(1L, 2L);
    assertThat(session.exists(BY_NAME, "a")).isTrue();
    assertThat(session.exists(BY_NAME, "b")).isFalse();
    var ids = new ArrayList<Long>();
    session.each(BY_NAME, row -> ids.add(id(row)), "a");
    assertThat(ids).containsExactly(1L, 2L);
  }

  @Test
  void statementsAreAvailableAgainAfterTheyWereClosed() throws SQLException {
    session.update(INSERT, 1, "a");
    session.closeStatements(new SQLException("failed"));
    assertThat(session.list(BY_NAME, SessionTest::id, "a")).containsExactly(1L);
  }
}
