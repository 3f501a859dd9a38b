package filmgate.store.sql.webhook;

import filmgate.event.EventData.EndpointTested;
import filmgate.id.AccountId;
import filmgate.id.EndpointId;
import filmgate.store.ChangedBy;
import filmgate.store.Command.CreateEndpoint;
import filmgate.store.Command.DeleteEndpoint;
import filmgate.store.Command.RotateEndpointSecret;
import filmgate.store.Command.TestEndpoint;
import filmgate.store.Command.UpdateEndpoint;
import filmgate.store.Outcome.DeliveryChange;
import filmgate.store.Outcome.EndpointChange;
import filmgate.store.sql.engine.Session;
import filmgate.store.sql.event.EventLog;
import filmgate.store.sql.money.AuditLog;
import filmgate.store.sql.webhook.DeliveryRows.NewDelivery;
import filmgate.webhook.DeliveryTarget.ToEndpoint;
import filmgate.webhook.EndpointState;
import filmgate.webhook.WebhookEndpoint;
import java.sql.SQLException;
import java.util.Optional;

/** The commands that change webhook endpoints. */
public final class EndpointCommands {
  private final DeliveryQueue queue;
  private final EventLog events;

  public EndpointCommands(DeliveryQueue queue, EventLog events) {
    this.queue = queue;
    this.events = events;
  }

  public EndpointChange create(Session session, CreateEndpoint command) throws SQLException {
    var endpoint = command.endpoint();
    var count =
        session.one(
            "SELECT count(*) FROM webhook_endpoint WHERE account = ?",
            row -> row.getInt(1),
            endpoint.account());
    if (count.orElse(0) >= WebhookEndpoint.PER_ACCOUNT_MAX) {
      return new EndpointChange.TooManyEndpoints();
    }
    EndpointRow.insert(session, endpoint, command.secret());
    queue.discard();
    audit(
        session, command.by(), "webhook_endpoint.created", Optional.empty(), Optional.of(endpoint));
    return new EndpointChange.EndpointChanged(endpoint);
  }

  public EndpointChange update(Session session, UpdateEndpoint command) throws SQLException {
    var found = own(session, command.account(), command.id());
    if (found.isEmpty()) {
      return new EndpointChange.NoSuchEndpoint();
    }
    var before = found.get();
    var after =
        new WebhookEndpoint(
            before.id(),
            before.account(),
            before.test(),
            command.spec(),
            stateAfter(before, command.enabled()),
            before.origin(),
            before.createdAt());
    EndpointRow.update(session, after);
    if (!after.isEnabled()) {
      DeliveryRows.cancel(session, after.id(), command.by().at());
    }
    queue.discard();
    audit(session, command.by(), "webhook_endpoint.updated", found, Optional.of(after));
    return new EndpointChange.EndpointChanged(after);
  }

  /** An endpoint that Filmgate disabled keeps the reason until it is enabled. */
  private static EndpointState stateAfter(WebhookEndpoint before, boolean enabled) {
    if (enabled) {
      return EndpointState.ENABLED;
    }
    return before.isEnabled() ? EndpointState.DISABLED : before.state();
  }

  public EndpointChange delete(Session session, DeleteEndpoint command) throws SQLException {
    var found = own(session, command.account(), command.id());
    if (found.isEmpty()) {
      return new EndpointChange.NoSuchEndpoint();
    }
    session.update("DELETE FROM webhook_endpoint WHERE id = ?", command.id().value());
    DeliveryRows.cancel(session, command.id(), command.by().at());
    queue.discard();
    audit(session, command.by(), "webhook_endpoint.deleted", found, Optional.empty());
    return new EndpointChange.EndpointChanged(found.get());
  }

  public EndpointChange rotate(Session session, RotateEndpointSecret command) throws SQLException {
    var found = own(session, command.account(), command.id());
    if (found.isEmpty()) {
      return new EndpointChange.NoSuchEndpoint();
    }
    var secrets =
        SqlWebhookQueries.secrets(session, command.id())
            .orElseThrow()
            .rotatedTo(command.next(), command.by().at());
    var previous = secrets.previous().orElseThrow();
    session.update(
        """
        UPDATE webhook_endpoint SET secret = ?, previous_secret = ?, previous_until_ms = ?
        WHERE id = ?
        """,
        secrets.current().text(),
        previous.secret().text(),
        previous.until(),
        command.id().value());
    audit(session, command.by(), "webhook_endpoint.secret_rotated", found, found);
    return new EndpointChange.EndpointChanged(found.get());
  }

  public DeliveryChange test(Session session, TestEndpoint command) throws SQLException {
    var found = own(session, command.account(), command.id());
    if (found.isEmpty()) {
      return new DeliveryChange.NoSuchReceiver();
    }
    if (!found.get().isEnabled()) {
      return new DeliveryChange.ReceiverClosed();
    }
    var tested = new EndpointTested(command.id());
    var event = events.recordTest(session, command.account(), tested, command.at());
    DeliveryRows.insert(
        session,
        new ToEndpoint(command.id()),
        new NewDelivery(
            command.account(),
            found.get().test(),
            Optional.empty(),
            event,
            tested.type(),
            command.at()));
    return new DeliveryChange.DeliveryCreated(DeliveryRows.last(session));
  }

  static Optional<WebhookEndpoint> own(Session session, AccountId account, EndpointId id)
      throws SQLException {
    return EndpointRow.find(session, id).filter(endpoint -> endpoint.account().equals(account));
  }

  private static void audit(
      Session session,
      ChangedBy by,
      String action,
      Optional<WebhookEndpoint> before,
      Optional<WebhookEndpoint> after)
      throws SQLException {
    var subject = before.or(() -> after).orElseThrow().id().value();
    AuditLog.write(
        session, by, new AuditLog.AuditedChange(action, subject, json(before), json(after)));
  }

  private static String json(Optional<WebhookEndpoint> endpoint) {
    return endpoint.map(EndpointJson::write).orElse(AuditLog.NOTHING);
  }
}
