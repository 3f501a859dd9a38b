package filmgate.store.sql.rollup;

import filmgate.store.rollup.RollupMeasure;
import filmgate.store.rollup.RollupQueries;
import filmgate.store.rollup.RollupRow;
import filmgate.store.rollup.RollupRow.RollupKey;
import filmgate.store.rollup.StoredProblems;
import filmgate.store.sql.engine.Readers;
import filmgate.store.sql.engine.Session;
import filmgate.store.sql.event.EventLog;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Reads of rollups on the reader connections. */
public final class SqlRollupQueries implements RollupQueries {
  private static final Duration LATE = Duration.ofMinutes(5);

  private final Readers readers;

  public SqlRollupQueries(Readers readers) {
    this.readers = readers;
  }

  @Override
  public Optional<RollupBatch> countNext(int limit, Instant now) {
    return readers.read(session -> countNext(session, limit, now));
  }

  private static Optional<RollupBatch> countNext(Session session, int limit, Instant now)
      throws SQLException {
    var after = watermark(session);
    var upTo = Math.min(EventLog.lastId(session), after + limit);
    return upTo <= after
        ? Optional.empty()
        : Optional.of(new RollupBatch(after, upTo, EventSums.of(session, after, upTo, now)));
  }

  @Override
  public StoredProblems problems(Instant now) {
    return readers.read(
        session ->
            new StoredProblems(
                number(session, "SELECT coalesce(sum(available + held), 0) FROM balance"),
                number(session, "SELECT count(*) FROM webhook_endpoint WHERE state = 'failing'"),
                number(
                    session,
                    """
                    SELECT count(*) FROM (SELECT 1 FROM webhook_delivery
                      WHERE state = 'pending' AND due_ms < ? LIMIT 10000)
                    """,
                    now.minus(LATE)),
                EventLog.lastId(session) - watermark(session)));
  }

  private static long number(Session session, String sql, Object... values) throws SQLException {
    return session.one(sql, row -> row.getLong(1), values).orElse(0L);
  }

  private static long watermark(Session session) throws SQLException {
    return session
        .one("SELECT event_id FROM rollup_watermark", row -> row.getLong(1))
        .orElseThrow(() -> new IllegalStateException("the watermark of rollups is missing"));
  }

  @Override
  public List<RollupRow> sums(RollupQuery query) {
    return readers.read(session -> sums(session, query));
  }

  private static List<RollupRow> sums(Session session, RollupQuery query) throws SQLException {
    var values = new ArrayList<Object>();
    values.add(query.period().wireName());
    values.add(query.from());
    values.add(query.before());
    values.add(query.lane());
    query.measures().stream().map(RollupMeasure::wireName).sorted().forEach(values::add);
    return session.list(
        """
        SELECT %s, %s, %s, %s, measure, detail, sum(amount) FROM rollup
        WHERE period = ? AND begin_ms >= ? AND begin_ms < ? AND lane = ? AND measure IN (%s)
        GROUP BY 1, 2, 3, 4, 5, 6 ORDER BY 1, 2, 3, 4, 5, 6
        """
            .formatted(
                selected(query, RollupDimension.BEGIN, "begin_ms", "0"),
                selected(query, RollupDimension.MODEL, "model", "''"),
                selected(query, RollupDimension.MODE, "mode", "''"),
                selected(query, RollupDimension.CHANNEL, "channel", "''"),
                String.join(", ", Collections.nCopies(query.measures().size(), "?"))),
        row -> read(query, row),
        values.toArray());
  }

  private static String selected(
      RollupQuery query, RollupDimension dimension, String column, String otherwise) {
    return query.dimensions().contains(dimension) ? column : otherwise;
  }

  private static RollupRow read(RollupQuery query, ResultSet row) throws SQLException {
    return new RollupRow(
        new RollupKey(
            query.period(),
            Instant.ofEpochMilli(row.getLong(1)),
            query.lane(),
            row.getString(2),
            row.getString(3),
            row.getString(4),
            RollupMeasure.ofWireName(row.getString(5)),
            row.getString(6)),
        row.getLong(7));
  }
}
