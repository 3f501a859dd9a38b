package filmgate.store.sql.money;

import filmgate.store.Command.Idempotent;
import filmgate.store.Outcome.AccountChange;
import filmgate.store.Outcome.Change;
import filmgate.store.Outcome.IdempotentOutcome;
import filmgate.store.Outcome.KeyChange;
import filmgate.store.Outcome.Posting;
import filmgate.store.sql.engine.Session;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/** What is remembered of changes that callers gave a name to. */
public final class IdempotentAnswers {
  private IdempotentAnswers() {}

  /** The outcome of a repetition; empty when the change is the first of its name. */
  public static <O extends Change> Optional<IdempotentOutcome<O>> find(
      Session session, Idempotent<O> command) throws SQLException {
    var select =
        session.prepared(
            "SELECT fingerprint, answer FROM answer WHERE scope = ? AND expires_ms > ?");
    select.setString(1, command.idempotency().scope());
    select.setLong(2, command.now().toEpochMilli());
    try (var rows = select.executeQuery()) {
      if (!rows.next()) {
        return Optional.empty();
      }
      return Optional.of(
          rows.getString(1).equals(command.idempotency().fingerprint())
              ? new IdempotentOutcome.Replayed<>(rows.getString(2))
              : new IdempotentOutcome.KeyReused<>());
    }
  }

  /** Remembers a change that was not refused. */
  public static void store(Session session, Idempotent<?> command, Change outcome)
      throws SQLException {
    switch (outcome) {
      case Posting.Posted(var transfer, var _) ->
          store(session, command, Long.toString(transfer.id()));
      case AccountChange.AccountChanged _, KeyChange.KeyChanged _ ->
          store(session, command, command.answer());
      case Posting _, AccountChange _, KeyChange _ -> {}
    }
  }

  private static void store(Session session, Idempotent<?> command, String answer)
      throws SQLException {
    var insert =
        session.prepared(
            """
            INSERT INTO answer (scope, fingerprint, answer, expires_ms) VALUES (?, ?, ?, ?)
            ON CONFLICT (scope) DO UPDATE SET fingerprint = excluded.fingerprint,
              answer = excluded.answer, expires_ms = excluded.expires_ms
            """);
    insert.setString(1, command.idempotency().scope());
    insert.setString(2, command.idempotency().fingerprint());
    insert.setString(3, answer);
    insert.setLong(4, command.idempotency().expires().toEpochMilli());
    insert.executeUpdate();
  }

  /** Lets go of at most {@code limit} answers beyond their time. */
  public static int purge(Session session, Instant now, int limit) throws SQLException {
    var delete =
        session.prepared(
            """
            DELETE FROM answer WHERE scope IN
              (SELECT scope FROM answer WHERE expires_ms <= ? ORDER BY expires_ms LIMIT ?)
            """);
    delete.setLong(1, now.toEpochMilli());
    delete.setInt(2, limit);
    return delete.executeUpdate();
  }
}
