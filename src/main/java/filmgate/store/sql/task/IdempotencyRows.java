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

/** The idempotency records of submissions: a repeated submission creates no second task. */
public final class IdempotencyRows {
  private static final String NO_FINGERPRINT = "";

  private IdempotencyRows() {}

  private record IdempotencyRecord(String fingerprint, TaskId task) {}

  /** The outcome of a repeated submission at this time; empty if it is the first. */
  static Optional<Submitted> findReceipt(
      Session session, Deduplication deduplication, long nowMillis) throws SQLException {
    return switch (deduplication) {
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
    var earlier = found.get();
    return earlier.fingerprint().equals(fingerprint)
        ? TaskRow.receipt(session, earlier.task()).map(Submitted.Duplicate::new)
        : Optional.of(new Submitted.KeyReused());
  }

  private static Optional<IdempotencyRecord> find(Session session, String scope, long nowMillis)
      throws SQLException {
    return session.one(
        """
        SELECT fingerprint, task_id FROM idempotency
        WHERE substr(scope, 1, 12) = substr(?, 1, 12) AND scope = ? AND expires_ms > ?
        ORDER BY id DESC LIMIT 1
        """,
        row -> new IdempotencyRecord(row.getString(1), new TaskId(row.getString(2))),
        scope,
        scope,
        nowMillis);
  }

  /** Inserts a record, which is found before older ones of the same scope. */
  static void store(Session session, Deduplication deduplication, Task task) throws SQLException {
    switch (deduplication) {
      case Deduplication.None _ -> {}
      case Deduplication.ByKey(var scope, var fingerprint, var expires) ->
          store(session, scope, fingerprint, task, expires);
      case Deduplication.FirstSend(var scope, var expires) ->
          store(session, scope, NO_FINGERPRINT, task, expires);
      case Deduplication.Resend(var scope, var expires) ->
          store(session, scope, NO_FINGERPRINT, task, expires);
    }
  }

  private static void store(
      Session session, String scope, String fingerprint, Task task, Instant expires)
      throws SQLException {
    session.update(
        "INSERT INTO idempotency (scope, fingerprint, task_id, expires_ms) VALUES (?, ?, ?, ?)",
        scope,
        fingerprint,
        task.id(),
        expires);
  }

  public static Purged purge(Session session, PurgeIdempotency command) throws SQLException {
    var answers = IdempotentAnswers.purge(session, command.now(), command.limit());
    var submissions =
        session.update(
            """
            DELETE FROM idempotency WHERE id IN
              (SELECT id FROM idempotency WHERE expires_ms <= ? ORDER BY expires_ms LIMIT ?)
            """,
            command.now(),
            command.limit());
    return new Purged(Math.max(submissions, answers));
  }
}
