package filmgate.store.sql.webhook;

import filmgate.id.AccountId;
import filmgate.id.EndpointId;
import filmgate.id.TaskId;
import filmgate.store.Command.PurgeDeliveries;
import filmgate.store.Outcome.Purged;
import filmgate.store.sql.engine.Session;
import filmgate.webhook.Delivery;
import filmgate.webhook.DeliveryState;
import filmgate.webhook.DeliveryTarget;
import filmgate.webhook.DeliveryTarget.ToEndpoint;
import filmgate.webhook.DeliveryTarget.ToTaskWebhook;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/** The rows of deliveries. */
public final class DeliveryRows {
  /** The columns of a delivery, in the order of {@link #read}. */
  static final String COLUMNS =
      """
      webhook_delivery.id, webhook_delivery.account, webhook_delivery.endpoint,
      webhook_delivery.url, webhook_delivery.receiver, webhook_delivery.task_id,
      webhook_delivery.event, webhook_delivery.type, webhook_delivery.state,
      webhook_delivery.attempts, webhook_delivery.created_ms, webhook_delivery.due_ms,
      webhook_delivery.test\
      """;

  private static final String WAITING = "waiting";
  private static final String PENDING = "pending";

  private DeliveryRows() {}

  /** The event of a new delivery. */
  record NewDelivery(
      AccountId account,
      boolean test,
      Optional<TaskId> task,
      long event,
      String type,
      Instant at) {}

  /** A delivery waits while an earlier one of its task to the same receiver is open. */
  static void insert(Session session, DeliveryTarget target, NewDelivery delivery)
      throws SQLException {
    var receiver = target.receiver(delivery.account());
    var task = delivery.task().map(TaskId::value).orElse("");
    session.update(
        """
        INSERT INTO webhook_delivery (account, test, endpoint, url, receiver, task_id, event, type,
          state, attempts, due_ms, created_ms, finished_ms)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 0, ?, ?, 0)
        """,
        delivery.account(),
        delivery.test(),
        endpoint(target),
        url(target),
        receiver,
        task,
        delivery.event(),
        delivery.type(),
        hasOpen(session, task, receiver) ? WAITING : PENDING,
        delivery.at(),
        delivery.at());
  }

  private static boolean hasOpen(Session session, String task, String receiver)
      throws SQLException {
    return !task.isEmpty()
        && session.exists(
            """
            SELECT 1 FROM webhook_delivery
            WHERE task_id = ? AND receiver = ? AND state IN ('waiting', 'pending') LIMIT 1
            """,
            task,
            receiver);
  }

  private static String endpoint(DeliveryTarget target) {
    return switch (target) {
      case ToEndpoint(var id) -> id.value();
      case ToTaskWebhook _ -> "";
    };
  }

  private static String url(DeliveryTarget target) {
    return switch (target) {
      case ToEndpoint _ -> "";
      case ToTaskWebhook(var url) -> url;
    };
  }

  static Optional<Delivery> find(Session session, long id) throws SQLException {
    return session.one(
        "SELECT %s FROM webhook_delivery WHERE id = ?".formatted(COLUMNS), DeliveryRows::read, id);
  }

  /** The delivery that was inserted last. */
  static Delivery last(Session session) throws SQLException {
    return session
        .one(
            "SELECT %s FROM webhook_delivery ORDER BY id DESC LIMIT 1".formatted(COLUMNS),
            DeliveryRows::read)
        .orElseThrow();
  }

  static Delivery read(ResultSet row) throws SQLException {
    return read(row, 0);
  }

  /** Reads a delivery whose columns follow so many others. */
  static Delivery read(ResultSet row, int before) throws SQLException {
    var endpoint = row.getString(before + 3);
    var state = row.getString(before + 9);
    return new Delivery(
        row.getLong(before + 1),
        new AccountId(row.getString(before + 2)),
        row.getBoolean(before + 13),
        endpoint.isEmpty()
            ? new ToTaskWebhook(row.getString(before + 4))
            : new ToEndpoint(new EndpointId(endpoint)),
        row.getString(before + 5),
        TaskId.parse(row.getString(before + 6)),
        row.getLong(before + 7),
        row.getString(before + 8),
        state.equals(WAITING) ? DeliveryState.PENDING : DeliveryState.ofWireName(state),
        row.getInt(before + 10),
        Instant.ofEpochMilli(row.getLong(before + 11)),
        state.equals(PENDING)
            ? Optional.of(Instant.ofEpochMilli(row.getLong(before + 12)))
            : Optional.empty());
  }

  /** Ends an open delivery, and makes the next one of its task to the same receiver due. */
  static void finish(Session session, Delivery delivery, DeliveryState state, Instant at)
      throws SQLException {
    session.update(
        "UPDATE webhook_delivery SET state = ?, finished_ms = ?, due_ms = 0 WHERE id = ?",
        state.wireName(),
        at,
        delivery.id());
    if (delivery.task().isPresent()) {
      session.update(
          """
          UPDATE webhook_delivery SET state = 'pending', due_ms = ?
          WHERE id = (SELECT min(id) FROM webhook_delivery
            WHERE task_id = ? AND receiver = ? AND state IN ('waiting', 'pending'))
            AND state = 'waiting'
          """,
          at,
          delivery.task().get(),
          delivery.receiver());
    }
  }

  static void retryAt(Session session, Delivery delivery, Instant time) throws SQLException {
    session.update("UPDATE webhook_delivery SET due_ms = ? WHERE id = ?", time, delivery.id());
  }

  /** Cancels the open deliveries of an endpoint. */
  static void cancel(Session session, EndpointId endpoint, Instant at) throws SQLException {
    session.update(
        """
        UPDATE webhook_delivery SET state = 'cancelled', finished_ms = ?, due_ms = 0
        WHERE endpoint = ? AND endpoint <> '' AND state IN ('waiting', 'pending')
        """,
        at,
        endpoint.value());
  }

  /** Cancels the open deliveries of a task and erases the texts of all. */
  public static void erase(Session session, TaskId task, Instant at) throws SQLException {
    session.update(
        """
        UPDATE webhook_delivery SET state = 'cancelled', finished_ms = ?, due_ms = 0
        WHERE task_id = ? AND task_id <> '' AND state IN ('waiting', 'pending')
        """,
        at,
        task);
    session.update(
        """
        UPDATE webhook_attempt SET url = '', response = '', error = ''
        WHERE delivery IN (SELECT id FROM webhook_delivery WHERE task_id = ? AND task_id <> '')
        """,
        task);
    session.update(
        """
        UPDATE webhook_delivery SET url = '', receiver = endpoint
        WHERE task_id = ? AND task_id <> '' AND url <> ''
        """,
        task);
  }

  /** Deletes old deliveries with their attempts, the oldest first. */
  public static Purged purge(Session session, PurgeDeliveries command) throws SQLException {
    var ids =
        session.list(
            """
            SELECT id FROM webhook_delivery
            WHERE created_ms < ? AND state NOT IN ('waiting', 'pending')
            ORDER BY created_ms LIMIT ?
            """,
            row -> row.getLong(1),
            command.before(),
            command.limit());
    for (var id : ids) {
      session.update("DELETE FROM webhook_attempt WHERE delivery = ?", id);
      session.update("DELETE FROM webhook_delivery WHERE id = ?", id);
    }
    return new Purged(ids.size());
  }
}
