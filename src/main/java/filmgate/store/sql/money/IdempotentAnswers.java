package filmgate.store.sql.money;

import filmgate.store.Command.Idempotent;
import filmgate.store.Outcome.AccountChange;
import filmgate.store.Outcome.Change;
import filmgate.store.Outcome.EndpointChange;
import filmgate.store.Outcome.IdempotentOutcome;
import filmgate.store.Outcome.KeyChange;
import filmgate.store.Outcome.Posting;
import filmgate.store.Outcome.RefundResult;
import filmgate.store.sql.engine.Session;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/** The stored answers of changes with an idempotency key. */
public final class IdempotentAnswers {
  private IdempotentAnswers() {}

  /** The outcome of a repeated change; empty for the first change with its idempotency key. */
  public static <O extends Change> Optional<IdempotentOutcome<O>> find(
      Session session, Idempotent<O> command) throws SQLException {
    var fingerprint = command.idempotency().fingerprint();
    return session.one(
        "SELECT fingerprint, answer FROM answer WHERE scope = ? AND expires_ms > ?",
        row ->
            row.getString(1).equals(fingerprint)
                ? new IdempotentOutcome.Replayed<>(row.getString(2))
                : new IdempotentOutcome.KeyReused<>(),
        command.idempotency().scope(),
        command.now());
  }

  /** Stores the answer of a change that was not rejected. */
  public static void store(Session session, Idempotent<?> command, Change outcome)
      throws SQLException {
    switch (outcome) {
      case Posting.Posted(var transfer, var _) ->
          store(session, command, Long.toString(transfer.id()));
      case RefundResult.Refunded(var transfer, var _) ->
          store(session, command, Long.toString(transfer.id()));
      case AccountChange.AccountChanged _,
          KeyChange.KeyChanged _,
          EndpointChange.EndpointChanged _ ->
          store(session, command, command.answer());
      case Posting _, RefundResult _, AccountChange _, KeyChange _, EndpointChange _ -> {}
    }
  }

  private static void store(Session session, Idempotent<?> command, String answer)
      throws SQLException {
    session.update(
        """
        INSERT INTO answer (scope, fingerprint, answer, expires_ms) VALUES (?, ?, ?, ?)
        ON CONFLICT (scope) DO UPDATE SET fingerprint = excluded.fingerprint,
          answer = excluded.answer, expires_ms = excluded.expires_ms
        """,
        command.idempotency().scope(),
        command.idempotency().fingerprint(),
        answer,
        command.idempotency().expires());
  }

  /** Deletes at most {@code limit} expired answers and returns their number. */
  public static int purge(Session session, Instant now, int limit) throws SQLException {
    return session.update(
        """
        DELETE FROM answer WHERE scope IN
          (SELECT scope FROM answer WHERE expires_ms <= ? ORDER BY expires_ms LIMIT ?)
        """,
        now,
        limit);
  }
}
