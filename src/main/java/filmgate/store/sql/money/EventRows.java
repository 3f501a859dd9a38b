package filmgate.store.sql.money;

import filmgate.id.AccountId;
import filmgate.store.money.Event;
import filmgate.store.money.Event.LowBalance;
import filmgate.store.sql.engine.Session;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/** The rows of events, which are written in the transaction of what happened. */
final class EventRows {
  private static final JsonMapper MAPPER = new JsonMapper();
  private static final String AVAILABLE = "available_micros";
  private static final String THRESHOLD = "threshold_micros";
  private static final String CURRENCY = "currency";

  private EventRows() {}

  static void insert(Session session, AccountId account, LowBalance low, Instant at)
      throws SQLException {
    var data =
        MAPPER
            .createObjectNode()
            .put(AVAILABLE, low.availableMicros())
            .put(THRESHOLD, low.thresholdMicros())
            .put(CURRENCY, low.currency());
    session.update(
        """
        INSERT INTO event (id, account, type, data, at_ms)
        SELECT coalesce(max(id), 0) + 1, ?, ?, ?, ? FROM event
        """,
        account,
        LowBalance.TYPE,
        MAPPER.writeValueAsString(data),
        at);
  }

  /** The events of {@link filmgate.store.AccountQueries#events}. */
  static List<Event> list(
      Session session, Optional<AccountId> account, String type, long before, int limit)
      throws SQLException {
    var conditions =
        (account.isEmpty() ? "" : " AND account = ?") + (type.isEmpty() ? "" : " AND type = ?");
    return session.list(
        "SELECT id, account, type, data, at_ms FROM event WHERE id < ?%s ORDER BY id DESC LIMIT ?"
            .formatted(conditions),
        EventRows::read,
        Stream.<Object>of(before, account.map(AccountId::value).orElse(""), type, limit)
            .filter(value -> !value.equals(""))
            .toArray());
  }

  private static Event read(ResultSet row) throws SQLException {
    return new Event(
        row.getLong(1),
        new AccountId(row.getString(2)),
        Instant.ofEpochMilli(row.getLong(5)),
        data(row.getString(3), row.getString(4)));
  }

  private static Event.Data data(String type, String text) {
    var json = MAPPER.readTree(text);
    if (!type.equals(LowBalance.TYPE)) {
      throw new IllegalArgumentException("not a type of event: " + type);
    }
    return new LowBalance(
        json.path(AVAILABLE).asLong(0),
        json.path(THRESHOLD).asLong(0),
        json.path(CURRENCY).asString(""));
  }
}
