package filmgate.store.sql.webhook;

import filmgate.crash.CrashPoint;
import filmgate.id.AccountId;
import filmgate.id.EndpointId;
import filmgate.store.sql.engine.Session;
import filmgate.store.sql.event.EventLog;
import filmgate.store.sql.event.EventLog.RecordedEvent;
import filmgate.store.sql.webhook.DeliveryRows.NewDelivery;
import filmgate.task.TaskWebhook;
import filmgate.webhook.DeliveryTarget.ToEndpoint;
import filmgate.webhook.DeliveryTarget.ToTaskWebhook;
import filmgate.webhook.WebhookEndpoint;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Writes the deliveries of each event in its transaction.
 *
 * <p>The writer keeps the enabled endpoints in memory, so that an event of an account without
 * endpoints costs a look-up in a map.
 */
public final class DeliveryQueue implements EventLog.Listener {
  private static final String ENABLED =
      "SELECT %s FROM webhook_endpoint WHERE state = 'enabled' ORDER BY id"
          .formatted(EndpointRow.COLUMNS);

  private Optional<Map<AccountId, List<WebhookEndpoint>>> enabled = Optional.empty();

  @Override
  public void recorded(Session session, RecordedEvent event, Optional<TaskWebhook> webhook)
      throws SQLException {
    var endpoints =
        enabled(session).getOrDefault(event.account(), List.of()).stream()
            .filter(endpoint -> endpoint.receives(event.type(), event.test()))
            .toList();
    if (endpoints.isEmpty() && webhook.isEmpty()) {
      return;
    }
    var id = EventLog.lastId(session);
    for (var endpoint : endpoints) {
      DeliveryRows.insert(
          session, new ToEndpoint(endpoint.id()), newDelivery(event, endpoint.test(), id));
    }
    if (webhook.isPresent()) {
      DeliveryRows.insert(
          session, new ToTaskWebhook(webhook.get().url()), newDelivery(event, event.test(), id));
    }
    session.passCrashPoint(CrashPoint.DELIVERY_WRITTEN);
  }

  private static NewDelivery newDelivery(RecordedEvent event, boolean test, long id) {
    return new NewDelivery(event.account(), test, event.task(), id, event.type(), event.at());
  }

  private Map<AccountId, List<WebhookEndpoint>> enabled(Session session) throws SQLException {
    if (enabled.isEmpty()) {
      enabled =
          Optional.of(
              session.list(ENABLED, EndpointRow::read).stream()
                  .collect(
                      Collectors.groupingBy(
                          WebhookEndpoint::account, HashMap::new, Collectors.toList())));
    }
    return enabled.orElseThrow();
  }

  /** Reads the endpoints again at the next event, because they changed or were rolled back. */
  public void discard() {
    enabled = Optional.empty();
  }

  /** Whether events of this endpoint may be delivered. */
  static boolean isEnabled(Session session, EndpointId id) throws SQLException {
    return EndpointRow.find(session, id).filter(WebhookEndpoint::isEnabled).isPresent();
  }
}
