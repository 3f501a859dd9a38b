package filmgate.store.sql.webhook;

import filmgate.id.AccountId;
import filmgate.id.EndpointId;
import filmgate.store.sql.engine.Session;
import filmgate.webhook.EndpointSpec;
import filmgate.webhook.EndpointState;
import filmgate.webhook.SigningSecret;
import filmgate.webhook.SigningSecrets;
import filmgate.webhook.WebhookEndpoint;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The row of a webhook endpoint. */
final class EndpointRow {
  static final String COLUMNS =
      "id, account, url, events, description, state, origin, created_ms, test";

  private static final String FIND =
      "SELECT %s FROM webhook_endpoint WHERE id = ?".formatted(COLUMNS);

  private EndpointRow() {}

  static void insert(Session session, WebhookEndpoint endpoint, SigningSecret secret)
      throws SQLException {
    session.update(
        """
        INSERT INTO webhook_endpoint (id, account, url, events, description, state, origin,
          created_ms, test, secret, previous_secret, previous_until_ms, failing_since_ms, last_failed_ms)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, '', 0, 0, 0)
        """,
        endpoint.id().value(),
        endpoint.account(),
        endpoint.spec().url(),
        String.join(" ", endpoint.spec().events()),
        endpoint.spec().description(),
        endpoint.state().wireName(),
        endpoint.origin(),
        endpoint.createdAt(),
        endpoint.test(),
        secret.text());
  }

  static Optional<WebhookEndpoint> find(Session session, EndpointId id) throws SQLException {
    return session.one(FIND, EndpointRow::read, id.value());
  }

  static WebhookEndpoint read(ResultSet row) throws SQLException {
    return new WebhookEndpoint(
        new EndpointId(row.getString(1)),
        new AccountId(row.getString(2)),
        row.getBoolean(9),
        new EndpointSpec(row.getString(3), types(row.getString(4)), row.getString(5)),
        EndpointState.ofWireName(row.getString(6)),
        row.getString(7),
        Instant.ofEpochMilli(row.getLong(8)));
  }

  static List<String> types(String words) {
    return words.isEmpty() ? List.of() : List.of(words.split(" ", -1));
  }

  /** Reads {@code secret, previous_secret, previous_until_ms}. */
  static SigningSecrets readSecrets(ResultSet row) throws SQLException {
    var current = new SigningSecret(row.getString(1));
    var previous = row.getString(2);
    return previous.isEmpty()
        ? SigningSecrets.of(current)
        : new SigningSecrets(
            current,
            Optional.of(
                new SigningSecrets.Previous(
                    new SigningSecret(previous), Instant.ofEpochMilli(row.getLong(3)))));
  }

  /** Writes what can change; the endpoint starts without failures if it is enabled again. */
  static void update(Session session, WebhookEndpoint after) throws SQLException {
    session.update(
        """
        UPDATE webhook_endpoint SET url = ?, events = ?, description = ?, state = ?,
          failing_since_ms = 0, last_failed_ms = 0
        WHERE id = ?
        """,
        after.spec().url(),
        String.join(" ", after.spec().events()),
        after.spec().description(),
        after.state().wireName(),
        after.id().value());
  }
}
