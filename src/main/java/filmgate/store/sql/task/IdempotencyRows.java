package filmgate.store.sql.task;

import filmgate.id.TaskId;
import filmgate.store.Command.PurgeIdempotency;
import filmgate.store.Deduplication;
import filmgate.store.Outcome.Purged;
import filmgate.store.Outcome.Submitted;
import filmgate.store.sql.engine.Session;
import filmgate.store.sql.money.IdempotentAnswers;
import filmgate.task.Task;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/** What is remembered of submissions, so that a repetition makes no second task. */
public final class IdempotencyRows {
  private static final String NO_FINGERPRINT = "";

  private IdempotencyRows() {}

  private record IdempotencyRecord(String fingerprint, TaskId task) {}

  /** The answer to a repetition at this moment; empty when the submission is the first. */
  static Optional<Submitted> findReceipt(Session session, Deduplication once, long nowMillis)
      throws SQLException {
    return switch (once) {
      case Deduplication.None _, Deduplication.FirstSend _ -> Optional.empty();
      case Deduplication.ByKey(var scope, var fingerprint, var _) ->
          findReceipt(session, scope, fingerprint, nowMillis);
      case Deduplication.Resend(var scope, var _) ->
          findReceipt(session, scope, NO_FINGERPRINT, nowMillis);
    };
  }

  private static Optional<Submitted> findReceipt(
      Session session, String scope, String fingerprint, long nowMillis) throws SQLException {
    var found = find(session, scope, nowMillis);
    if (found.isEmpty()) {
      return Optional.empty();
    }
    var memory = found.get();
    if (!memory.fingerprint().equals(fingerprint)) {
      return Optional.of(new Submitted.KeyReused());
    }
    return TaskRow.receipt(session, memory.task()).map(Submitted.Duplicate::new);
  }

  private static Optional<IdempotencyRecord> find(Session session, String scope, long nowMillis)
      throws SQLException {
    var select =
        session.prepared(
            """
            SELECT fingerprint, task_id FROM idempotency
            WHERE substr(scope, 1, 12) = substr(?, 1, 12) AND scope = ? AND expires_ms > ?
            ORDER BY id DESC LIMIT 1
            """);
    select.setString(1, scope);
    select.setString(2, scope);
    select.setLong(3, nowMillis);
    try (var rows = select.executeQuery()) {
      return rows.next()
          ? Optional.of(new IdempotencyRecord(rows.getString(1), new TaskId(rows.getString(2))))
          : Optional.empty();
    }
  }

  /** Remembers the new task before what was remembered until now: the last one is found. */
  static void store(Session session, Deduplication once, Task task) throws SQLException {
    switch (once) {
      case Deduplication.None _ -> {}
      case Deduplication.ByKey(var scope, var fingerprint, var expires) ->
          store(session, scope, new IdempotencyRecord(fingerprint, task.id()), expires);
      case Deduplication.FirstSend(var scope, var expires) ->
          store(session, scope, new IdempotencyRecord(NO_FINGERPRINT, task.id()), expires);
      case Deduplication.Resend(var scope, var expires) ->
          store(session, scope, new IdempotencyRecord(NO_FINGERPRINT, task.id()), expires);
    }
  }

  private static void store(
      Session session, String scope, IdempotencyRecord memory, Instant expires)
      throws SQLException {
    var insert =
        session.prepared(
            "INSERT INTO idempotency (scope, fingerprint, task_id, expires_ms) VALUES (?, ?, ?,"
                + " ?)");
    insert.setString(1, scope);
    insert.setString(2, memory.fingerprint());
    insert.setString(3, memory.task().value());
    insert.setLong(4, expires.toEpochMilli());
    insert.executeUpdate();
  }

  public static Purged purge(Session session, PurgeIdempotency command) throws SQLException {
    var delete =
        session.prepared(
            """
            DELETE FROM idempotency WHERE id IN
              (SELECT id FROM idempotency WHERE expires_ms <= ? ORDER BY expires_ms LIMIT ?)
            """);
    delete.setLong(1, command.now().toEpochMilli());
    delete.setInt(2, command.limit());
    var answers = IdempotentAnswers.purge(session, command.now(), command.limit());
    return new Purged(Math.max(delete.executeUpdate(), answers));
  }
}
