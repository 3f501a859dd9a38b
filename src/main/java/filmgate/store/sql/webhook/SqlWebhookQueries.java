package filmgate.store.sql.webhook;

import filmgate.id.AccountId;
import filmgate.id.EndpointId;
import filmgate.id.TaskId;
import filmgate.store.WebhookQueries;
import filmgate.store.sql.engine.Readers;
import filmgate.store.sql.engine.Session;
import filmgate.webhook.Delivery;
import filmgate.webhook.DeliveryAttempt;
import filmgate.webhook.DeliveryState;
import filmgate.webhook.SigningSecrets;
import filmgate.webhook.WebhookEndpoint;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads of endpoints and deliveries on the reader connections. */
public final class SqlWebhookQueries implements WebhookQueries {
  private static final String OF_ACCOUNT =
      "SELECT %s FROM webhook_endpoint WHERE account = ? ORDER BY id"
          .formatted(EndpointRow.COLUMNS);

  /** Skips from receiver to receiver in the index, so that a long queue of one costs nothing. */
  private static final String DUE =
      """
      WITH RECURSIVE one (receiver) AS (
        SELECT min(receiver) FROM webhook_delivery WHERE state = 'pending'
        UNION ALL
        SELECT (SELECT min(receiver) FROM webhook_delivery
          WHERE state = 'pending' AND receiver > one.receiver)
        FROM one WHERE one.receiver IS NOT NULL
      )
      SELECT %s FROM one JOIN webhook_delivery ON webhook_delivery.id IN (
        SELECT id FROM webhook_delivery
        WHERE state = 'pending' AND receiver = one.receiver AND due_ms <= ?
        ORDER BY due_ms, id LIMIT ?)
      ORDER BY webhook_delivery.due_ms, webhook_delivery.id
      """
          .formatted(DeliveryRows.COLUMNS);

  /** The condition is that of a partial index, which is read up to the limit. */
  private static final String PENDING =
      """
      SELECT count(*) FROM (
        SELECT 1 FROM webhook_delivery WHERE state = 'pending' LIMIT ?) AS pending
      """;

  /** The number of columns of an attempt, in the order of {@link #attempt}. */
  private static final int ATTEMPT_COLUMNS = 7;

  private final Readers readers;

  public SqlWebhookQueries(Readers readers) {
    this.readers = readers;
  }

  @Override
  public int pending(int max) {
    return readers.read(session -> session.one(PENDING, row -> row.getInt(1), max)).orElse(0);
  }

  @Override
  public Optional<WebhookEndpoint> endpoint(EndpointId id) {
    return readers.lookUp(session -> EndpointRow.find(session, id));
  }

  @Override
  public List<WebhookEndpoint> endpoints(AccountId account) {
    return readers.list(account, session -> session.list(OF_ACCOUNT, EndpointRow::read, account));
  }

  @Override
  public Optional<SigningSecrets> secrets(EndpointId id) {
    return readers.lookUp(session -> secrets(session, id));
  }

  static Optional<SigningSecrets> secrets(Session session, EndpointId id) throws SQLException {
    return session.one(
        "SELECT secret, previous_secret, previous_until_ms FROM webhook_endpoint WHERE id = ?",
        EndpointRow::readSecrets,
        id.value());
  }

  @Override
  public Optional<SigningSecrets> defaultSecrets(AccountId account, boolean test) {
    return readers.lookUp(session -> DefaultSecretRow.find(session, account, test));
  }

  @Override
  public List<Delivery> deliveries(DeliveryQuery query) {
    return readers.list(query.filter().account(), session -> deliveries(session, query));
  }

  private static List<Delivery> deliveries(Session session, DeliveryQuery query)
      throws SQLException {
    var filter = query.filter();
    var conditions = new StringBuilder("account = ? AND id < ?");
    var values = new ArrayList<Object>();
    values.add(filter.account());
    values.add(query.before());
    filter
        .endpoint()
        .ifPresent(id -> add(conditions, values, "endpoint = ? AND endpoint <> ''", id.value()));
    filter
        .task()
        .ifPresent(id -> add(conditions, values, "task_id = ? AND task_id <> ''", id.value()));
    if (filter.testOnly()) {
      conditions.append(" AND test = 1");
    }
    filter.state().ifPresent(state -> addState(conditions, values, state));
    values.add(query.limit());
    return session.list(
        "SELECT %s FROM webhook_delivery WHERE %s ORDER BY id DESC LIMIT ?"
            .formatted(DeliveryRows.COLUMNS, conditions),
        DeliveryRows::read,
        values.toArray());
  }

  private static void addState(StringBuilder conditions, List<Object> values, DeliveryState state) {
    if (state == DeliveryState.PENDING) {
      conditions.append(" AND state IN ('waiting', 'pending')");
    } else {
      add(conditions, values, "state = ?", state.wireName());
    }
  }

  private static void add(
      StringBuilder conditions, List<Object> values, String condition, Object value) {
    conditions.append(" AND ").append(condition);
    values.add(value);
  }

  @Override
  public Optional<Delivery> delivery(AccountId account, long id) {
    return readers
        .lookUp(session -> DeliveryRows.find(session, id))
        .filter(delivery -> delivery.account().equals(account));
  }

  @Override
  public List<DeliveryAttempt> attempts(long delivery) {
    return readers.read(
        session ->
            session.list(
                """
                SELECT number, at_ms, duration_ms, url, status, response, error
                FROM webhook_attempt WHERE delivery = ? ORDER BY number
                """,
                SqlWebhookQueries::attempt,
                delivery));
  }

  private static DeliveryAttempt attempt(ResultSet row) throws SQLException {
    return new DeliveryAttempt(
        row.getInt(1),
        Instant.ofEpochMilli(row.getLong(2)),
        Duration.ofMillis(row.getLong(3)),
        row.getString(4),
        row.getInt(5),
        row.getString(6),
        row.getString(7));
  }

  @Override
  public List<TaskDelivery> ofTask(TaskId task, int limit) {
    return readers.lookUp(session -> ofTask(session, task, limit));
  }

  /** The statement names its index, because the one of the account has an id too. */
  private static List<TaskDelivery> ofTask(Session session, TaskId task, int limit)
      throws SQLException {
    return session.list(
        """
        SELECT number, at_ms, duration_ms, webhook_attempt.url, status, response, error, %s
        FROM %s LEFT JOIN webhook_attempt ON delivery = webhook_delivery.id
        WHERE task_id = ? AND task_id <> ''
        ORDER BY webhook_delivery.id, number LIMIT ?
        """
            .formatted(
                DeliveryRows.COLUMNS,
                session.dialect().indexHint("webhook_delivery", "webhook_delivery_task")),
        row ->
            new TaskDelivery(
                DeliveryRows.read(row, ATTEMPT_COLUMNS),
                row.getInt(1) == 0 ? Optional.empty() : Optional.of(attempt(row))),
        task,
        limit);
  }

  @Override
  public List<Delivery> due(Instant now, int perReceiver) {
    return readers.read(session -> session.list(DUE, DeliveryRows::read, now, perReceiver));
  }
}
