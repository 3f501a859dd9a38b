package filmgate.store.sql.money;

import filmgate.crash.CrashPoint;
import filmgate.keys.Limits;
import filmgate.keys.Limits.Cap;
import filmgate.store.ChangedBy;
import filmgate.store.Command.PutLimits;
import filmgate.store.Outcome.Done;
import filmgate.store.Outcome.Submitted;
import filmgate.store.QueueLimits;
import filmgate.store.sql.engine.Session;
import filmgate.task.Task;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The limits of accounts and keys, and the one that is decided where tasks are written. */
public final class LimitCommands {
  /** The action of a change of limits in the log of changes. */
  public static final String CHANGED = "limits.put";

  private static final long NO_LIMIT = -1;

  /** Counts no further than the limit, however many wait. */
  private static final String COUNT_OF_ACCOUNT =
      """
      SELECT count(*) FROM
        (SELECT 1 FROM task WHERE state = 'queued' AND account = ? LIMIT ?) AS waiting
      """;

  private static final String COUNT_OF_KEY =
      """
      SELECT count(*) FROM
        (SELECT 1 FROM task WHERE state = 'queued' AND account = ? AND key_id = ? LIMIT ?)
        AS waiting
      """;

  private static final String SELECT =
      """
      SELECT owner, requests_per_minute, concurrent, queue, spend_day, spend_month, spend_total
      FROM limits
      """;

  private LimitCommands() {}

  /** The answer where one more task may not wait; empty where it may. */
  public static Optional<Submitted> isQueueFull(Session session, QueueLimits room, Task task)
      throws SQLException {
    if (room.account() instanceof Cap.AtMost(var most)
        && waitingOfAccount(session, task.owner(), most) >= most) {
      return Optional.of(new Submitted.QueueFull());
    }
    if (room.key() instanceof Cap.AtMost(var most)
        && waitingOfKey(session, task.owner(), most) >= most) {
      return Optional.of(new Submitted.QueueFull());
    }
    return Optional.empty();
  }

  private static long waitingOfAccount(Session session, Task.Owner owner, long most)
      throws SQLException {
    var select = session.prepared(COUNT_OF_ACCOUNT);
    select.setString(1, owner.account());
    select.setLong(2, most);
    try (var rows = select.executeQuery()) {
      return rows.next() ? rows.getLong(1) : 0;
    }
  }

  private static long waitingOfKey(Session session, Task.Owner owner, long most)
      throws SQLException {
    var select = session.prepared(COUNT_OF_KEY);
    select.setString(1, owner.account());
    select.setString(2, owner.key());
    select.setLong(3, most);
    try (var rows = select.executeQuery()) {
      return rows.next() ? rows.getLong(1) : 0;
    }
  }

  public static Done replace(Session session, PutLimits command, SpendCounters spending)
      throws SQLException {
    var before = find(session, command.owner());
    write(session, command.owner(), command.limits());
    log(
        session,
        command.by(),
        command.owner(),
        before.map(AuditLog::json).orElse(AuditLog.NOTHING),
        command.limits());
    spending.discard(session, command.owner());
    return new Done();
  }

  /** Sets them where they are others than before. */
  public static void change(Session session, PutLimits command, SpendCounters spending)
      throws SQLException {
    if (!find(session, command.owner()).orElse(Limits.NONE).equals(command.limits())) {
      replace(session, command, spending);
      session.passCrashPoint(CrashPoint.LIMITS_WRITTEN);
    }
  }

  /** The limits of something new; none leave no row. */
  public static void insert(Session session, String owner, Limits limits, ChangedBy by)
      throws SQLException {
    if (!limits.equals(Limits.NONE)) {
      write(session, owner, limits);
      log(session, by, owner, AuditLog.NOTHING, limits);
    }
  }

  private static void log(Session session, ChangedBy by, String owner, String before, Limits after)
      throws SQLException {
    var change = new AuditLog.AuditedChange(CHANGED, owner, before, AuditLog.json(after));
    AuditLog.write(session, by, change);
  }

  public static Optional<Limits> find(Session session, String owner) throws SQLException {
    var select = session.prepared(SELECT + "WHERE owner = ?");
    select.setString(1, owner);
    try (var rows = select.executeQuery()) {
      return rows.next() ? Optional.of(limits(rows)) : Optional.empty();
    }
  }

  private static void write(Session session, String owner, Limits limits) throws SQLException {
    var insert =
        session.prepared(
            """
            INSERT INTO limits (owner, requests_per_minute, concurrent, queue,
              spend_day, spend_month, spend_total) VALUES (?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (owner) DO UPDATE SET requests_per_minute = excluded.requests_per_minute,
              concurrent = excluded.concurrent, queue = excluded.queue,
              spend_day = excluded.spend_day, spend_month = excluded.spend_month,
              spend_total = excluded.spend_total
            """);
    var spend = limits.spend();
    insert.setString(1, owner);
    insert.setLong(2, number(limits.requestsPerMinute()));
    insert.setLong(3, number(limits.concurrent()));
    insert.setLong(4, number(limits.queue()));
    insert.setLong(5, number(spend.perDay()));
    insert.setLong(6, number(spend.perMonth()));
    insert.setLong(7, number(spend.total()));
    insert.executeUpdate();
  }

  public static Map<String, Limits> all(Session session) throws SQLException {
    var select = session.prepared(SELECT);
    var all = new HashMap<String, Limits>();
    try (var rows = select.executeQuery()) {
      while (rows.next()) {
        all.put(rows.getString(1), limits(rows));
      }
    }
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

  static Cap cap(ResultSet row, int column) throws SQLException {
    var number = row.getLong(column);
    return number == NO_LIMIT ? new Cap.Unlimited() : new Cap.AtMost(number);
  }
}
