package filmgate.store.sql;

import static filmgate.store.sql.StoreFixtures.BY;
import static filmgate.store.sql.StoreFixtures.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import filmgate.id.AccountId;
import filmgate.id.EndpointId;
import filmgate.store.Command;
import filmgate.store.Outcome.AttemptRecorded;
import filmgate.store.Outcome.EndpointChange;
import filmgate.store.Outcome.EventResult;
import filmgate.store.Outcome.Submitted;
import filmgate.store.Store;
import filmgate.store.WebhookQueries.DeliveryFilter;
import filmgate.store.WebhookQueries.DeliveryQuery;
import filmgate.task.Labels;
import filmgate.task.Task;
import filmgate.task.TaskOptions;
import filmgate.task.TaskWebhook;
import filmgate.task.TestOutcome;
import filmgate.webhook.AttemptResult;
import filmgate.webhook.Delivery;
import filmgate.webhook.DeliveryAttempt;
import filmgate.webhook.EndpointSpec;
import filmgate.webhook.EndpointState;
import filmgate.webhook.SigningSecret;
import filmgate.webhook.WebhookEndpoint;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A store, and what tests of webhooks do with it. */
abstract class WebhookStoreFixture {
  static final AccountId ROOT = new AccountId("acct_root");
  static final AccountId OTHER = new AccountId("acct_other");
  static final Instant LATER = NOW.plus(Duration.ofDays(60));

  final Random random = new Random(7);
  Store store;

  abstract Store open();

  @BeforeEach
  void openStore() {
    store = open();
  }

  @AfterEach
  void closeStore() {
    store.close();
  }

  static EndpointSpec spec(String... events) {
    return new EndpointSpec("https://example.com/hook", List.of(events), "a receiver");
  }

  EndpointId created(AccountId account, String... events) {
    var endpoint = endpoint(account, spec(events));
    assertThat(create(endpoint)).isEqualTo(new EndpointChange.EndpointChanged(endpoint));
    return endpoint.id();
  }

  WebhookEndpoint endpoint(AccountId account, EndpointSpec spec) {
    return endpoint(account, random, spec);
  }

  static WebhookEndpoint endpoint(AccountId account, Random random, EndpointSpec spec) {
    return new WebhookEndpoint(
        EndpointId.of(NOW.toEpochMilli(), random.nextLong(), random.nextLong()),
        account,
        false,
        spec,
        EndpointState.ENABLED,
        "https://api.example.com",
        NOW);
  }

  EndpointChange create(WebhookEndpoint endpoint) {
    return store.await(new Command.CreateEndpoint(endpoint, SigningSecret.create(random), BY));
  }

  Task submitted() {
    return submitted(Optional.empty());
  }

  Task submitted(Optional<TaskWebhook> webhook) {
    var task = StoreFixtures.task(random);
    var request = task.request();
    var options = new TaskOptions(Labels.NONE, 0, TestOutcome.NOTHING, webhook);
    var stored =
        new Task(
            task.id(),
            task.owner(),
            new Task.Request(
                request.model(),
                request.input(),
                request.normalized(),
                request.generation(),
                options),
            task.price(),
            task.state(),
            task.warnings(),
            task.timestamps(),
            task.version());
    assertThat(store.await(new Command.SubmitTask(stored)))
        .isEqualTo(new Submitted.TaskStored(stored));
    return stored;
  }

  void cancel(Task task) {
    assertThat(store.await(new Command.CancelTask(task.id(), ROOT, NOW)))
        .isInstanceOf(EventResult.Applied.class);
  }

  List<Delivery> due(Instant at) {
    return store.webhooks().due(at, 100);
  }

  List<Delivery> deliveries(AccountId account) {
    var all =
        new DeliveryFilter(account, Optional.empty(), Optional.empty(), Optional.empty(), false);
    return store.webhooks().deliveries(new DeliveryQuery(all, DeliveryQuery.NEWEST, 100));
  }

  AttemptRecorded attempt(Delivery delivery, Instant at, AttemptResult result) {
    var status = result instanceof AttemptResult.Delivered ? 204 : 500;
    return store.await(
        new Command.RecordAttempt(
            delivery.id(),
            new DeliveryAttempt(
                0, at, Duration.ofMillis(12), "https://example.com/hook", status, "body", ""),
            result));
  }

  static List<String> types(List<Delivery> deliveries) {
    return deliveries.stream().map(Delivery::type).toList();
  }

  void update(EndpointId id, boolean enabled) {
    assertThat(
            store.await(new Command.UpdateEndpoint(ROOT, id, spec("video.submitted"), enabled, BY)))
        .isInstanceOf(EndpointChange.EndpointChanged.class);
  }
}
