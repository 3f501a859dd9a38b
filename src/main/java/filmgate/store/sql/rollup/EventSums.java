package filmgate.store.sql.rollup;

import filmgate.event.TaskEventType;
import filmgate.store.rollup.DurationBins;
import filmgate.store.rollup.RollupMeasure;
import filmgate.store.rollup.RollupPeriod;
import filmgate.store.rollup.RollupRow;
import filmgate.store.rollup.RollupRow.RollupKey;
import filmgate.store.sql.engine.Session;
import filmgate.store.sql.event.EventFacts;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Sums a range of events of tasks. Only what stays after the erasure of a task is read, so that the
 * sums do not depend on when they are made. An event of a time before its predecessor, after a step
 * of the clock, is in the period of its own time.
 */
final class EventSums {
  private static final String COSTS =
      "SELECT unit, micros FROM upstream_cost WHERE task_id = ? ORDER BY unit";

  /** A refund is the adjustment whose number is that of the event among those of refunds. */
  private static final String REFUNDS =
      """
      SELECT micros FROM transfer
      WHERE task_id = ? AND task_id <> '' AND kind = 'adjustment' ORDER BY id
      """;

  private static final String EARLIER_REFUNDS =
      """
      SELECT count(*) FROM event
      WHERE task_id = ? AND task_id <> '' AND version < ? AND type = 'video.refunded'
      """;

  private final Instant now;
  private final Map<RollupKey, Long> sums = new HashMap<>();

  private EventSums(Instant now) {
    this.now = now;
  }

  /** What is needed of an event and its task. */
  private record CountedEvent(
      TaskEventType type,
      Instant at,
      String cause,
      String task,
      String lane,
      String model,
      String mode,
      String channel,
      long createdMillis,
      long startedMillis,
      String currency,
      long captured,
      long version) {
    static CountedEvent read(ResultSet row) throws SQLException {
      return new CountedEvent(
          TaskEventType.ofWireName(row.getString(2)).orElseThrow(),
          Instant.ofEpochMilli(row.getLong(3)),
          EventFacts.cause(row.getString(4)),
          row.getString(5),
          row.getString(6),
          row.getString(7),
          GenerationMode.of(row.getString(8)),
          EventFacts.channel(row.getString(12)),
          row.getLong(9),
          row.getLong(10),
          row.getString(11),
          row.getLong(13),
          row.getLong(14));
    }
  }

  static List<RollupRow> of(Session session, long after, long upTo, Instant now)
      throws SQLException {
    var events =
        session.list(
            """
            SELECT event.id, event.type, event.at_ms, event.data, event.task_id, task.lane, task.model,
              task.generation, task.created_ms, task.started_ms,
              coalesce((SELECT currency FROM account WHERE id = event.account), ''),
              coalesce((SELECT begun.data FROM event AS begun
                        WHERE begun.task_id = event.task_id AND begun.task_id <> ''
                          AND begun.version < event.version AND begun.type = 'video.processing'
                        ORDER BY begun.version DESC LIMIT 1), '{}'),
              coalesce((SELECT micros FROM transfer
                        WHERE transfer.task_id = event.task_id AND transfer.task_id <> ''
                          AND kind <> 'adjustment' AND kind = 'capture'), 0),
              event.version
            FROM %s
            WHERE event.id > ? AND event.id <= ?
              AND event.type IN ('video.submitted', 'video.completed', 'video.failed',
                'video.cancelled', 'video.refunded')
            """
                .formatted(
                    session.dialect().orderedJoin("event", "task", "task.id = event.task_id")),
            CountedEvent::read,
            after,
            upTo);
    var sums = new EventSums(now);
    for (var event : events) {
      sums.add(session, event);
    }
    return sums.rows();
  }

  private List<RollupRow> rows() {
    var rows = new ArrayList<RollupRow>(sums.size());
    sums.forEach((key, amount) -> rows.add(new RollupRow(key, amount)));
    return rows;
  }

  private void add(Session session, CountedEvent event) throws SQLException {
    switch (event.type()) {
      case SUBMITTED -> add(event, RollupMeasure.SUBMITTED, "", 1);
      case COMPLETED -> {
        addEnd(session, event, RollupMeasure.SUCCEEDED, "");
        addDuration(event, RollupMeasure.DURATION, event.at().toEpochMilli());
      }
      case FAILED -> addEnd(session, event, RollupMeasure.FAILED, event.cause());
      case CANCELLED -> addEnd(session, event, RollupMeasure.CANCELLED, "");
      case REFUNDED -> add(event, RollupMeasure.REFUNDED, event.currency(), refund(session, event));
      case PROCESSING, ACCEPTED, RESPONSE_LOST, PREPARED, DELIVERED, RETRYING, REQUEUED -> {}
      case CANCEL_REQUESTED, EXPIRED, ERASED -> {}
    }
  }

  private void addEnd(Session session, CountedEvent event, RollupMeasure end, String cause)
      throws SQLException {
    add(event, end, cause, 1);
    add(event, RollupMeasure.CHARGED, event.currency(), event.captured());
    if (event.startedMillis() > 0) {
      addDuration(event, RollupMeasure.WAIT, event.startedMillis());
    }
    session.each(
        COSTS,
        row -> add(event, RollupMeasure.COST, row.getString(1), row.getLong(2)),
        event.task());
  }

  private void addDuration(CountedEvent event, RollupMeasure measure, long untilMillis) {
    var duration = Duration.ofMillis(untilMillis - event.createdMillis());
    add(event, measure, Integer.toString(DurationBins.bin(duration)), 1);
  }

  private static long refund(Session session, CountedEvent event) throws SQLException {
    var refunds = session.list(REFUNDS, row -> row.getLong(1), event.task());
    var number =
        session.one(EARLIER_REFUNDS, row -> row.getInt(1), event.task(), event.version()).orElse(0);
    return number < refunds.size() ? refunds.get(number) : 0;
  }

  private void add(CountedEvent event, RollupMeasure measure, String detail, long amount) {
    if (amount == 0) {
      return;
    }
    for (var period : RollupPeriod.values()) {
      var begin = period.beginOf(event.at());
      if (period.stores(begin, now)) {
        var key =
            new RollupKey(
                period,
                begin,
                event.lane(),
                event.model(),
                event.mode(),
                event.channel(),
                measure,
                detail);
        sums.merge(key, amount, Math::addExact);
      }
    }
  }
}
