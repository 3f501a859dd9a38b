package filmgate.store.sql.webhook;

import filmgate.crash.CrashPoint;
import filmgate.event.EventData.EndpointDisabled;
import filmgate.id.EndpointId;
import filmgate.store.Command.RecordAttempt;
import filmgate.store.Command.RecoverDeliveries;
import filmgate.store.Command.Redeliver;
import filmgate.store.Outcome.AttemptRecorded;
import filmgate.store.Outcome.DeliveryChange;
import filmgate.store.Outcome.Recovery;
import filmgate.store.sql.engine.Session;
import filmgate.store.sql.event.EventLog;
import filmgate.store.sql.webhook.DeliveryRows.NewDelivery;
import filmgate.webhook.AttemptResult;
import filmgate.webhook.Delivery;
import filmgate.webhook.DeliveryAttempt;
import filmgate.webhook.DeliveryState;
import filmgate.webhook.DeliveryTarget.ToEndpoint;
import filmgate.webhook.DeliveryTarget.ToTaskWebhook;
import filmgate.webhook.EndpointState;
import filmgate.webhook.WebhookEndpoint;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;

/** The commands that change deliveries. */
public final class DeliveryCommands {
  /** Failures that are further apart do not belong together. It exceeds the longest gap. */
  private static final Duration FAILURES_APART = Duration.ofDays(2);

  private static final String UNRECEIVED =
      """
      SELECT %s FROM webhook_delivery
      WHERE endpoint = ? AND endpoint <> '' AND state IN ('failed', 'cancelled')
        AND created_ms >= ?
        AND NOT EXISTS (SELECT 1 FROM webhook_delivery AS later
          WHERE later.endpoint = webhook_delivery.endpoint AND later.endpoint <> ''
            AND later.event = webhook_delivery.event AND later.id > webhook_delivery.id)
        AND NOT EXISTS (SELECT 1 FROM task
          WHERE task.id = webhook_delivery.task_id AND task.erased_ms > 0)
      ORDER BY id LIMIT ?
      """
          .formatted(DeliveryRows.COLUMNS);

  private final DeliveryQueue queue;
  private final EventLog events;

  public DeliveryCommands(DeliveryQueue queue, EventLog events) {
    this.queue = queue;
    this.events = events;
  }

  public AttemptRecorded record(Session session, RecordAttempt command) throws SQLException {
    var outcome = apply(session, command);
    session.passCrashPoint(CrashPoint.DELIVERY_ATTEMPTED);
    return outcome;
  }

  private AttemptRecorded apply(Session session, RecordAttempt command) throws SQLException {
    var found = DeliveryRows.find(session, command.delivery());
    if (found.isEmpty() || found.get().nextAttemptAt().isEmpty()) {
      return new AttemptRecorded.AlreadyFinished();
    }
    var delivery = found.get();
    var attempt = command.attempt();
    var at = attempt.at().plus(attempt.duration());
    return switch (command.result()) {
      case AttemptResult.Delivered() -> {
        insert(session, delivery, attempt);
        DeliveryRows.finish(session, delivery, DeliveryState.DELIVERED, at);
        clearFailures(session, delivery);
        yield new AttemptRecorded.Recorded();
      }
      case AttemptResult.RetryAt(var time) -> {
        insert(session, delivery, attempt);
        DeliveryRows.retryAt(session, delivery, time);
        yield failed(session, delivery, at);
      }
      case AttemptResult.GivenUp() -> {
        insert(session, delivery, attempt);
        DeliveryRows.finish(session, delivery, DeliveryState.FAILED, at);
        yield failed(session, delivery, at);
      }
      case AttemptResult.ReceiverGone() -> {
        insert(session, delivery, attempt);
        DeliveryRows.finish(session, delivery, DeliveryState.FAILED, at);
        yield gone(session, delivery, at);
      }
      case AttemptResult.NothingToSend() -> {
        DeliveryRows.finish(session, delivery, DeliveryState.CANCELLED, at);
        yield new AttemptRecorded.Recorded();
      }
    };
  }

  private static void insert(Session session, Delivery delivery, DeliveryAttempt attempt)
      throws SQLException {
    session.update(
        """
        INSERT INTO webhook_attempt (delivery, number, at_ms, duration_ms, url, status, response,
          error)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        """,
        delivery.id(),
        delivery.attempts() + 1,
        attempt.at(),
        attempt.duration().toMillis(),
        attempt.url(),
        attempt.status(),
        attempt.response(),
        attempt.error());
    session.update(
        "UPDATE webhook_delivery SET attempts = attempts + 1 WHERE id = ?", delivery.id());
  }

  private static void clearFailures(Session session, Delivery delivery) throws SQLException {
    if (delivery.target() instanceof ToEndpoint(var endpoint)) {
      session.update(
          """
          UPDATE webhook_endpoint SET failing_since_ms = 0, last_failed_ms = 0
          WHERE id = ? AND failing_since_ms > 0
          """,
          endpoint.value());
    }
  }

  /** Disables an endpoint whose attempts have failed for too long. */
  private AttemptRecorded failed(Session session, Delivery delivery, Instant at)
      throws SQLException {
    if (!(delivery.target() instanceof ToEndpoint(var endpoint))) {
      return new AttemptRecorded.Recorded();
    }
    session.update(
        """
        UPDATE webhook_endpoint SET
          failing_since_ms = CASE WHEN last_failed_ms < ? THEN ? ELSE failing_since_ms END,
          last_failed_ms = max(last_failed_ms, ?)
        WHERE id = ?
        """,
        at.minus(FAILURES_APART),
        at,
        at,
        endpoint.value());
    return session.exists(
            "SELECT 1 FROM webhook_endpoint WHERE id = ? AND failing_since_ms <= ?",
            endpoint.value(),
            at.minus(WebhookEndpoint.FAILING_MAX))
        ? disable(session, endpoint, EndpointState.FAILING, at)
        : new AttemptRecorded.Recorded();
  }

  private AttemptRecorded gone(Session session, Delivery delivery, Instant at) throws SQLException {
    return switch (delivery.target()) {
      case ToEndpoint(var endpoint) -> disable(session, endpoint, EndpointState.GONE, at);
      case ToTaskWebhook _ -> new AttemptRecorded.Recorded();
    };
  }

  /** The other endpoints of the account receive an event. */
  private AttemptRecorded disable(Session session, EndpointId id, EndpointState state, Instant at)
      throws SQLException {
    var found = EndpointRow.find(session, id).filter(WebhookEndpoint::isEnabled);
    if (found.isEmpty()) {
      return new AttemptRecorded.Recorded();
    }
    session.update(
        "UPDATE webhook_endpoint SET state = ? WHERE id = ?", state.wireName(), id.value());
    DeliveryRows.cancel(session, id, at);
    queue.discard();
    events.record(session, found.get().account(), new EndpointDisabled(id, state.wireName()), at);
    return new AttemptRecorded.DisabledEndpoint(id, state);
  }

  public DeliveryChange redeliver(Session session, Redeliver command) throws SQLException {
    var found =
        DeliveryRows.find(session, command.delivery())
            .filter(delivery -> delivery.account().equals(command.account()));
    if (found.isEmpty()) {
      return new DeliveryChange.NoSuchReceiver();
    }
    if (isClosed(session, found.get())) {
      return new DeliveryChange.ReceiverClosed();
    }
    repeat(session, found.get(), command.at());
    return new DeliveryChange.DeliveryCreated(DeliveryRows.last(session));
  }

  private static boolean isClosed(Session session, Delivery delivery) throws SQLException {
    return switch (delivery.target()) {
      case ToEndpoint(var endpoint) ->
          !DeliveryQueue.isEnabled(session, endpoint) || isErased(session, delivery);
      case ToTaskWebhook(var url) -> url.isEmpty();
    };
  }

  private static boolean isErased(Session session, Delivery delivery) throws SQLException {
    return delivery.task().isPresent()
        && session.exists(
            "SELECT 1 FROM task WHERE id = ? AND erased_ms > 0", delivery.task().get());
  }

  private static void repeat(Session session, Delivery delivery, Instant at) throws SQLException {
    DeliveryRows.insert(
        session,
        delivery.target(),
        new NewDelivery(
            delivery.account(),
            delivery.test(),
            delivery.task(),
            delivery.event(),
            delivery.type(),
            at));
  }

  public Recovery recover(Session session, RecoverDeliveries command) throws SQLException {
    var endpoint = EndpointCommands.own(session, command.account(), command.id());
    if (endpoint.isEmpty()) {
      return new Recovery.NoSuchEndpoint();
    }
    if (!endpoint.get().isEnabled()) {
      return new Recovery.EndpointIsDisabled();
    }
    var unreceived =
        session.list(
            UNRECEIVED, DeliveryRows::read, command.id().value(), command.since(), command.limit());
    for (var delivery : unreceived) {
      repeat(session, delivery, command.at());
    }
    return new Recovery.Recovered(unreceived.size());
  }
}
