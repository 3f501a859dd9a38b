package filmgate.store.sql.event;

import filmgate.event.Event;
import filmgate.event.EventData;
import filmgate.event.EventData.ChannelIn;
import filmgate.event.EventData.ChannelOut;
import filmgate.event.EventData.EndpointDisabled;
import filmgate.event.EventData.EndpointTested;
import filmgate.event.EventData.KeyExpiring;
import filmgate.event.EventData.LowBalance;
import filmgate.event.EventData.TaskChanged;
import filmgate.event.TaskEventType;
import filmgate.event.TaskStatus;
import filmgate.id.AccountId;
import filmgate.id.KeyId;
import filmgate.id.TaskId;
import filmgate.store.EventQueries;
import filmgate.store.TaskQueries.SortOrder;
import filmgate.store.sql.engine.Readers;
import filmgate.store.sql.engine.Session;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Reads of events on the reader connections. */
public final class SqlEventQueries implements EventQueries {
  private static final String COLUMNS =
      "id, account, key_id, task_id, version, test, type, state, data, at_ms";

  private final Readers readers;

  public SqlEventQueries(Readers readers) {
    this.readers = readers;
  }

  @Override
  public List<Event> list(EventQuery query) {
    var account = query.filter().account();
    if (query.filter().task().isPresent()) {
      return readers.lookUp(session -> list(session, query));
    }
    return account.isPresent()
        ? readers.list(account.get(), session -> list(session, query))
        : readers.read(session -> list(session, query));
  }

  @Override
  public List<Event> after(long id, int limit) {
    return readers.read(
        session ->
            session.list(
                "SELECT %s FROM event WHERE id > ? ORDER BY id LIMIT ?".formatted(COLUMNS),
                SqlEventQueries::event,
                id,
                limit));
  }

  @Override
  public long lastId() {
    return readers.read(
        session ->
            session
                .one("SELECT coalesce(max(id), 0) FROM event", row -> row.getLong(1))
                .orElse(0L));
  }

  private static List<Event> list(Session session, EventQuery query) throws SQLException {
    var filter = query.filter();
    var oldestFirst = query.order() == SortOrder.OLDEST_FIRST;
    var conditions = new StringBuilder(oldestFirst ? "id > ?" : "id < ?");
    var values = new ArrayList<Object>();
    values.add(query.cursor());
    filter.account().ifPresent(account -> add(conditions, values, "account = ?", account));
    filter.key().ifPresent(key -> add(conditions, values, "key_id = ?", key));
    filter.task().ifPresent(task -> add(conditions, values, "task_id = ? AND task_id <> ''", task));
    if (!filter.type().isEmpty()) {
      add(conditions, values, "type = ?", filter.type());
    }
    if (filter.testOnly()) {
      conditions.append(" AND test = 1");
    }
    values.add(query.limit());
    return session.list(
        "SELECT %s FROM event WHERE %s ORDER BY id %s LIMIT ?"
            .formatted(COLUMNS, conditions, oldestFirst ? "" : "DESC"),
        SqlEventQueries::event,
        values.toArray());
  }

  private static void add(
      StringBuilder conditions, List<Object> values, String condition, Object value) {
    conditions.append(" AND ").append(condition);
    values.add(value);
  }

  private static Event event(ResultSet row) throws SQLException {
    return new Event(
        row.getLong(1),
        new AccountId(row.getString(2)),
        Instant.ofEpochMilli(row.getLong(10)),
        data(row));
  }

  private static EventData data(ResultSet row) throws SQLException {
    var type = row.getString(7);
    return switch (type) {
      case LowBalance.TYPE -> EventDataJson.lowBalance(row.getString(9));
      case KeyExpiring.TYPE -> EventDataJson.keyExpiring(row.getString(9));
      case EndpointDisabled.TYPE -> EventDataJson.endpointDisabled(row.getString(9));
      case EndpointTested.TYPE -> EventDataJson.endpointTested(row.getString(9));
      case ChannelOut.TYPE -> EventDataJson.channelOut(row.getString(9));
      case ChannelIn.TYPE -> EventDataJson.channelIn(row.getString(9));
      default -> taskChange(row, type);
    };
  }

  private static TaskChanged taskChange(ResultSet row, String type) throws SQLException {
    return new TaskChanged(
        new TaskId(row.getString(4)),
        new KeyId(row.getString(3)),
        row.getBoolean(6),
        row.getLong(5),
        TaskEventType.ofWireName(type)
            .orElseThrow(() -> new IllegalArgumentException("not a type of event: " + type)),
        TaskStatus.ofState(row.getString(8)),
        EventDataJson.details(row.getString(9)));
  }
}
