package filmgate.store.sql.refused;

import filmgate.refused.RefusedRequest;
import filmgate.store.refused.RefusedRequestQueries;
import filmgate.store.sql.engine.Readers;
import filmgate.store.sql.engine.Session;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/** Reads of refused requests on the reader connections. */
public final class SqlRefusedRequestQueries implements RefusedRequestQueries {
  private static final long DAY_MILLIS = Duration.ofDays(1).toMillis();
  private static final int DAYS = Math.toIntExact(RETENTION.toDays());

  private final Readers readers;

  public SqlRefusedRequestQueries(Readers readers) {
    this.readers = readers;
  }

  @Override
  public List<RefusedRequest> list(RefusedPage page) {
    var selection = new Selection(page.filter());
    selection.add("id < ?", page.before());
    return readers.list(page.filter().account(), session -> rows(session, selection, page.limit()));
  }

  @Override
  public Optional<RefusedRequest> find(RefusedFilter filter, long id) {
    var selection = new Selection(filter);
    selection.add("id = ?", id);
    return readers.lookUp(session -> rows(session, selection, 1).stream().findFirst());
  }

  @Override
  public List<RefusedGroup> groups(RefusedFilter filter, Instant now) {
    var selection = new Selection(filter);
    return readers.list(filter.account(), session -> groups(session, selection, now));
  }

  private static List<RefusedRequest> rows(Session session, Selection selection, int limit)
      throws SQLException {
    return session.list(
        "SELECT %s FROM refused_request WHERE %s ORDER BY id DESC LIMIT ?"
            .formatted(RefusedRequestRow.COLUMNS, selection.conditions()),
        RefusedRequestRow::read,
        selection.valuesWith(limit));
  }

  /** An account has few rows, so they are counted here: the newest row comes first. */
  private static List<RefusedGroup> groups(Session session, Selection selection, Instant now)
      throws SQLException {
    var counts = new LinkedHashMap<ErrorField, Count>();
    session.each(
        "SELECT status, reason, field, id, at_ms FROM refused_request WHERE %s ORDER BY id DESC"
            .formatted(selection.conditions()),
        row ->
            counts
                .computeIfAbsent(
                    new ErrorField(row.getInt(1), row.getString(2), row.getString(3)),
                    _ -> new Count())
                .add(row.getLong(4), row.getLong(5), now),
        selection.values());
    var groups = new ArrayList<RefusedGroup>();
    for (var group : counts.entrySet()) {
      var count = group.getValue();
      var latest =
          session.one(
              "SELECT %s FROM refused_request WHERE id = ?".formatted(RefusedRequestRow.COLUMNS),
              RefusedRequestRow::read,
              count.latest);
      latest.ifPresent(
          request ->
              groups.add(
                  new RefusedGroup(
                      group.getKey().field(),
                      count.count,
                      Instant.ofEpochMilli(count.firstMillis),
                      count.daily,
                      request)));
    }
    return groups;
  }

  private record ErrorField(int status, String reason, String field) {}

  /** The rows of a group so far; they arrive newest first. */
  private static final class Count {
    private final List<Long> daily = new ArrayList<>(Collections.nCopies(DAYS, 0L));
    private long count;
    private long latest;
    private long firstMillis;

    void add(long id, long atMillis, Instant now) {
      latest = count == 0 ? id : latest;
      count++;
      firstMillis = atMillis;
      var daysAgo = Math.max(0, now.toEpochMilli() - atMillis) / DAY_MILLIS;
      if (daysAgo < DAYS) {
        var day = DAYS - 1 - Math.toIntExact(daysAgo);
        daily.set(day, daily.get(day) + 1);
      }
    }
  }

  /** The conditions of a filter and their values. */
  private static final class Selection {
    private final StringBuilder conditions = new StringBuilder("account = ? AND at_ms >= ?");
    private final List<Object> values = new ArrayList<>();

    Selection(RefusedFilter filter) {
      values.add(filter.account());
      values.add(filter.since());
      filter.test().ifPresent(test -> add("test = ?", test));
      filter.key().ifPresent(key -> add("key_id = ?", key));
      addText("reason = ?", filter.reason());
      addText("model = ?", filter.model());
      if (filter.status() != 0) {
        add("status = ?", filter.status());
      }
      if (!filter.param().isEmpty()) {
        add("(param = ?", filter.param());
        conditions.append(" OR field = ?)");
        values.add(filter.param());
      }
    }

    private void addText(String condition, String value) {
      if (!value.isEmpty()) {
        add(condition, value);
      }
    }

    void add(String condition, Object value) {
      conditions.append(" AND ").append(condition);
      values.add(value);
    }

    String conditions() {
      return conditions.toString();
    }

    Object[] values() {
      return values.toArray();
    }

    Object[] valuesWith(int limit) {
      var all = new ArrayList<>(values);
      all.add(limit);
      return all.toArray();
    }
  }
}
