package filmgate.store.sql.money;

import filmgate.crash.CrashPoint;
import filmgate.id.OwnerId;
import filmgate.keys.Limits;
import filmgate.keys.Limits.Cap;
import filmgate.store.ChangedBy;
import filmgate.store.Command.PutLimits;
import filmgate.store.Outcome.Done;
import filmgate.store.QueueLimits;
import filmgate.store.sql.engine.Session;
import filmgate.task.Task;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The limits of accounts and keys, and the check of the queue limits. */
public final class LimitCommands {
  /** The action of a change of limits in the audit log. */
  public static final String CHANGED = "limits.put";

  private static final long NO_LIMIT = -1;

  /** Does not count beyond the limit. */
  private static final String COUNT_QUEUED =
      """
      SELECT count(*) FROM
        (SELECT 1 FROM task WHERE state = 'queued' AND account = ? %s LIMIT ?) AS waiting
      """;

  private static final String COUNT_OF_ACCOUNT = COUNT_QUEUED.formatted("");
  private static final String COUNT_OF_KEY = COUNT_QUEUED.formatted("AND key_id = ?");

  private static final String SELECT =
      """
      SELECT owner, requests_per_minute, concurrent, queue, spend_day, spend_month, spend_total
      FROM limits
      """;

  private LimitCommands() {}

  /** Whether the queue of the account or of the key is full. */
  public static boolean isQueueFull(Session session, QueueLimits limits, Task.Owner owner)
      throws SQLException {
    if (limits.account() instanceof Cap.AtMost(var max)
        && count(session, COUNT_OF_ACCOUNT, owner.account(), max) >= max) {
      return true;
    }
    return limits.key() instanceof Cap.AtMost(var max)
        && count(session, COUNT_OF_KEY, owner.account(), owner.key(), max) >= max;
  }

  private static long count(Session session, String sql, Object... values) throws SQLException {
    return session.one(sql, row -> row.getLong(1), values).orElse(0L);
  }

  public static Done replace(Session session, PutLimits command, SpendCounters spending)
      throws SQLException {
    var owner = command.owner();
    var before = find(session, owner);
    write(session, owner, command.limits());
    var json = before.map(AuditLog::json).orElse(AuditLog.NOTHING);
    log(session, command.by(), owner, json, command.limits());
    spending.discard(session, owner, before.orElse(Limits.NONE), command.limits());
    return new Done();
  }

  /** Replaces the limits if they differ. */
  public static void change(Session session, PutLimits command, SpendCounters spending)
      throws SQLException {
    if (!find(session, command.owner()).orElse(Limits.NONE).equals(command.limits())) {
      replace(session, command, spending);
      session.passCrashPoint(CrashPoint.LIMITS_WRITTEN);
    }
  }

  /** Writes the limits of a new account or key, if it has any. */
  public static void insert(Session session, OwnerId owner, Limits limits, ChangedBy by)
      throws SQLException {
    if (!limits.equals(Limits.NONE)) {
      write(session, owner, limits);
      log(session, by, owner, AuditLog.NOTHING, limits);
    }
  }

  private static void log(Session session, ChangedBy by, OwnerId owner, String before, Limits after)
      throws SQLException {
    var change = new AuditLog.AuditedChange(CHANGED, owner.value(), before, AuditLog.json(after));
    AuditLog.write(session, by, change);
  }

  public static Optional<Limits> find(Session session, OwnerId owner) throws SQLException {
    return session.one(SELECT + "WHERE owner = ?", LimitCommands::limits, owner);
  }

  private static void write(Session session, OwnerId owner, Limits limits) throws SQLException {
    var spend = limits.spend();
    session.update(
        """
        INSERT INTO limits (owner, requests_per_minute, concurrent, queue,
          spend_day, spend_month, spend_total) VALUES (?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (owner) DO UPDATE SET requests_per_minute = excluded.requests_per_minute,
          concurrent = excluded.concurrent, queue = excluded.queue,
          spend_day = excluded.spend_day, spend_month = excluded.spend_month,
          spend_total = excluded.spend_total
        """,
        owner,
        number(limits.requestsPerMinute()),
        number(limits.concurrent()),
        number(limits.queue()),
        number(spend.perDay()),
        number(spend.perMonth()),
        number(spend.total()));
  }

  public static Map<OwnerId, Limits> all(Session session) throws SQLException {
    var all = new HashMap<OwnerId, Limits>();
    session.each(SELECT, row -> all.put(OwnerId.of(row.getString(1)), limits(row)));
    return all;
  }

  private static Limits limits(ResultSet row) throws SQLException {
    var spend = new Limits.Spend(cap(row, 5), cap(row, 6), cap(row, 7));
    return new Limits(cap(row, 2), cap(row, 3), cap(row, 4), spend);
  }

  private static long number(Cap cap) {
    return switch (cap) {
      case Cap.Unlimited() -> NO_LIMIT;
      case Cap.AtMost(var count) -> count;
    };
  }

  private static Cap cap(ResultSet row, int column) throws SQLException {
    var number = row.getLong(column);
    return number == NO_LIMIT ? new Cap.Unlimited() : new Cap.AtMost(number);
  }
}
