package filmgate.store.sql.webhook;

import filmgate.id.AccountId;
import filmgate.store.Command.PutDefaultSecret;
import filmgate.store.Outcome.SecretsStored;
import filmgate.store.sql.engine.Session;
import filmgate.webhook.SigningSecrets;
import java.sql.SQLException;
import java.util.Optional;

/** The secret that signs the webhooks of an account's tasks. */
public final class DefaultSecretRow {
  private DefaultSecretRow() {}

  static Optional<SigningSecrets> find(Session session, AccountId account, boolean test)
      throws SQLException {
    return session.one(
        """
        SELECT secret, previous_secret, previous_until_ms FROM webhook_default_secret
        WHERE account = ? AND test = ?
        """,
        EndpointRow::readSecrets,
        account,
        test);
  }

  public static SecretsStored put(Session session, PutDefaultSecret command) throws SQLException {
    var before = find(session, command.account(), command.test());
    if (before.isPresent() && !command.rotate()) {
      return new SecretsStored(before.get());
    }
    var after =
        before
            .map(secrets -> secrets.rotatedTo(command.next(), command.by().at()))
            .orElseGet(() -> SigningSecrets.of(command.next()));
    write(session, command, after);
    return new SecretsStored(after);
  }

  private static void write(Session session, PutDefaultSecret command, SigningSecrets secrets)
      throws SQLException {
    session.update(
        """
        INSERT INTO webhook_default_secret (account, test, secret, previous_secret,
          previous_until_ms)
        VALUES (?, ?, ?, ?, ?)
        ON CONFLICT (account, test) DO UPDATE SET secret = excluded.secret,
          previous_secret = excluded.previous_secret,
          previous_until_ms = excluded.previous_until_ms
        """,
        command.account(),
        command.test(),
        secrets.current().text(),
        secrets.previous().map(one -> one.secret().text()).orElse(""),
        secrets.previous().map(one -> one.until().toEpochMilli()).orElse(0L));
  }
}
