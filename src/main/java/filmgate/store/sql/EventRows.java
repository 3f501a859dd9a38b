package filmgate.store.sql;

import filmgate.store.Event;
import filmgate.store.Event.LowBalance;
import filmgate.store.Transfer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/** What accounts are told: written in the transaction of what it tells of. */
final class EventRows {
  private static final Logger LOG = LoggerFactory.getLogger(EventRows.class);
  private static final JsonMapper MAPPER = new JsonMapper();
  private static final String AVAILABLE = "available_micros";
  private static final String THRESHOLD = "threshold_micros";
  private static final String CURRENCY = "currency";

  private EventRows() {}

  /** The transfer took an account below its threshold. */
  static void lowBalance(Session session, Transfer transfer, long available, long threshold)
      throws SQLException {
    var account = transfer.account();
    var data =
        MAPPER
            .createObjectNode()
            .put(AVAILABLE, available)
            .put(THRESHOLD, threshold)
            .put(CURRENCY, currency(session, account));
    var insert =
        session.prepared(
            """
            INSERT INTO event (id, account, type, data, at_ms)
            SELECT coalesce(max(id), 0) + 1, ?, ?, ?, ? FROM event
            """);
    insert.setString(1, account);
    insert.setString(2, LowBalance.TYPE);
    insert.setString(3, MAPPER.writeValueAsString(data));
    insert.setLong(4, transfer.at().toEpochMilli());
    insert.executeUpdate();
    LOG.info(
        "event=low_balance account={} available_micros={} threshold_micros={}",
        account,
        available,
        threshold);
  }

  private static String currency(Session session, String account) throws SQLException {
    var select = session.prepared("SELECT currency FROM account WHERE id = ?");
    select.setString(1, account);
    try (var rows = select.executeQuery()) {
      return rows.next() ? rows.getString(1) : "";
    }
  }

  /** The events that {@link filmgate.store.Books#events} speaks of. */
  static List<Event> list(Session session, String account, String type, Page page)
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
    return Rows.list(select, EventRows::read);
  }

  /** At most {@code limit} rows with an id below {@code before}. */
  record Page(long before, int limit) {}

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
