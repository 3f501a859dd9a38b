package filmgate.store.sql.money;

import filmgate.store.money.Event;
import filmgate.store.money.Event.LowBalance;
import filmgate.store.sql.engine.RowMapper;
import filmgate.store.sql.engine.Session;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** What accounts are told: written in the transaction of what it tells of. */
final class EventRows {
  private static final JsonMapper MAPPER = new JsonMapper();
  private static final String AVAILABLE = "available_micros";
  private static final String THRESHOLD = "threshold_micros";
  private static final String CURRENCY = "currency";

  private EventRows() {}

  /** The account's money is below its threshold. */
  static void lowBalance(Session session, String account, LowBalance low, Instant at)
      throws SQLException {
    var data =
        MAPPER
            .createObjectNode()
            .put(AVAILABLE, low.availableMicros())
            .put(THRESHOLD, low.thresholdMicros())
            .put(CURRENCY, low.currency());
    var insert =
        session.prepared(
            """
            INSERT INTO event (id, account, type, data, at_ms)
            SELECT coalesce(max(id), 0) + 1, ?, ?, ?, ? FROM event
            """);
    insert.setString(1, account);
    insert.setString(2, LowBalance.TYPE);
    insert.setString(3, MAPPER.writeValueAsString(data));
    insert.setLong(4, at.toEpochMilli());
    insert.executeUpdate();
  }

  /** The currency of an account that a transfer took below its threshold. */
  static String currency(Session session, String account) throws SQLException {
    var select = session.prepared("SELECT currency FROM account WHERE id = ?");
    select.setString(1, account);
    try (var rows = select.executeQuery()) {
      return rows.next() ? rows.getString(1) : "";
    }
  }

  /** The events that {@link filmgate.store.AccountQueries#events} speaks of. */
  static List<Event> list(Session session, String account, String type, EventPage page)
      throws SQLException {
    var select =
        session.prepared(
            """
            SELECT id, account, type, data, at_ms FROM event
            WHERE id < ? %s %s ORDER BY id DESC LIMIT ?
            """
                .formatted(
                    account.isEmpty() ? "" : "AND account = ?",
                    type.isEmpty() ? "" : "AND type = ?"));
    var next = 1;
    select.setLong(next++, page.before());
    if (!account.isEmpty()) {
      select.setString(next++, account);
    }
    if (!type.isEmpty()) {
      select.setString(next++, type);
    }
    select.setInt(next, page.limit());
    return RowMapper.list(select, EventRows::read);
  }

  /** At most {@code limit} rows with an id below {@code before}. */
  record EventPage(long before, int limit) {}

  private static Event read(ResultSet row) throws SQLException {
    return new Event(
        row.getLong(1),
        row.getString(2),
        Instant.ofEpochMilli(row.getLong(5)),
        data(row.getString(3), row.getString(4)));
  }

  private static Event.Data data(String type, String text) {
    var json = MAPPER.readTree(text);
    if (!type.equals(LowBalance.TYPE)) {
      throw new IllegalArgumentException("no event is called " + type);
    }
    return new LowBalance(
        json.path(AVAILABLE).asLong(0),
        json.path(THRESHOLD).asLong(0),
        json.path(CURRENCY).asString(""));
  }
}
