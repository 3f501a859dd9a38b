package filmgate.store.sql.rollup;

import filmgate.crash.CrashPoint;
import filmgate.store.rollup.RollupCommand;
import filmgate.store.rollup.RollupCommand.PurgeRollups;
import filmgate.store.rollup.RollupCommand.RollupsChanged;
import filmgate.store.rollup.RollupCommand.StoreRollup;
import filmgate.store.rollup.RollupRow;
import filmgate.store.sql.engine.Session;
import java.sql.SQLException;

/** Adds sums to the rollups, and deletes old rows. */
public final class RollupCommands {
  private RollupCommands() {}

  public static RollupsChanged run(Session session, RollupCommand command) throws SQLException {
    return switch (command) {
      case StoreRollup store -> store(session, store);
      case PurgeRollups purge -> purge(session, purge);
    };
  }

  /** Adds the rows and moves the watermark, unless it was moved since it was read. */
  private static RollupsChanged store(Session session, StoreRollup command) throws SQLException {
    var batch = command.batch();
    var moved =
        session.update(
            "UPDATE rollup_watermark SET event_id = ? WHERE event_id = ?",
            batch.upTo(),
            batch.after());
    session.passCrashPoint(CrashPoint.ROLLUP_WATERMARK_WRITTEN);
    if (moved == 0) {
      return new RollupsChanged(0);
    }
    for (var row : batch.rows()) {
      add(session, row);
    }
    session.passCrashPoint(CrashPoint.ROLLUP_ROWS_WRITTEN);
    return new RollupsChanged(batch.rows().size());
  }

  private static void add(Session session, RollupRow row) throws SQLException {
    var key = row.key();
    session.update(
        """
        INSERT INTO rollup (period, begin_ms, lane, model, mode, channel, measure, detail, amount)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (period, begin_ms, lane, model, mode, channel, measure, detail)
        DO UPDATE SET amount = rollup.amount + excluded.amount
        """,
        key.period().wireName(),
        key.begin(),
        key.lane(),
        key.model(),
        key.mode(),
        key.channel(),
        key.measure().wireName(),
        key.detail(),
        row.amount());
  }

  /** Deletes the rows of whole periods, at least one period and about {@code limit} rows. */
  private static RollupsChanged purge(Session session, PurgeRollups command) throws SQLException {
    var period = command.period().wireName();
    return new RollupsChanged(
        session.update(
            """
            DELETE FROM rollup WHERE period = ? AND begin_ms < ? AND begin_ms <=
              coalesce((SELECT begin_ms FROM rollup WHERE period = ? AND begin_ms < ?
                        ORDER BY begin_ms LIMIT 1 OFFSET ?), ?)
            """,
            period,
            command.before(),
            period,
            command.before(),
            command.limit(),
            command.before()));
  }
}
