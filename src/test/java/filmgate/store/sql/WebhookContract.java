package filmgate.store.sql;

import static filmgate.store.sql.StoreFixtures.BY;
import static filmgate.store.sql.StoreFixtures.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import filmgate.event.EventData;
import filmgate.id.AccountId;
import filmgate.id.EndpointId;
import filmgate.store.ChangedBy;
import filmgate.store.Command;
import filmgate.store.EventQueries.EventFilter;
import filmgate.store.EventQueries.EventQuery;
import filmgate.store.Outcome.AttemptRecorded;
import filmgate.store.Outcome.DeliveryChange;
import filmgate.store.Outcome.EndpointChange;
import filmgate.store.Outcome.EventResult;
import filmgate.store.Outcome.Recovery;
import filmgate.store.Outcome.Submitted;
import filmgate.store.Store;
import filmgate.store.TaskQueries.SortOrder;
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
import filmgate.webhook.DeliveryState;
import filmgate.webhook.DeliveryTarget;
import filmgate.webhook.EndpointSpec;
import filmgate.webhook.EndpointState;
import filmgate.webhook.SigningSecret;
import filmgate.webhook.SigningSecrets;
import filmgate.webhook.WebhookEndpoint;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Endpoints and deliveries of every store. */
abstract class WebhookContract {
  private static final AccountId ROOT = new AccountId("acct_root");
  private static final AccountId OTHER = new AccountId("acct_other");
  private static final Instant LATER = NOW.plus(Duration.ofDays(60));

  private final Random random = new Random(7);
  private Store store;

  abstract Store open();

  @BeforeEach
  void openStore() {
    store = open();
  }

  @AfterEach
  void closeStore() {
    store.close();
  }

  private static EndpointSpec spec(String... events) {
    return new EndpointSpec("https://example.com/hook", List.of(events), "a receiver");
  }

  private EndpointId created(AccountId account, String... events) {
    var endpoint = endpoint(account, spec(events));
    assertThat(create(endpoint)).isEqualTo(new EndpointChange.EndpointChanged(endpoint));
    return endpoint.id();
  }

  private WebhookEndpoint endpoint(AccountId account, EndpointSpec spec) {
    return new WebhookEndpoint(
        EndpointId.of(NOW.toEpochMilli(), random.nextLong(), random.nextLong()),
        account,
        false,
        spec,
        EndpointState.ENABLED,
        "https://api.example.com",
        NOW);
  }

  private EndpointChange create(WebhookEndpoint endpoint) {
    return store.await(new Command.CreateEndpoint(endpoint, SigningSecret.create(random), BY));
  }

  private Task submitted() {
    return submitted(Optional.empty());
  }

  private Task submitted(Optional<TaskWebhook> webhook) {
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

  private void cancel(Task task) {
    assertThat(store.await(new Command.CancelTask(task.id(), ROOT, NOW)))
        .isInstanceOf(EventResult.Applied.class);
  }

  private List<Delivery> due(Instant at) {
    return store.webhooks().due(at, 100);
  }

  private List<Delivery> deliveries(AccountId account) {
    var all =
        new DeliveryFilter(account, Optional.empty(), Optional.empty(), Optional.empty(), false);
    return store.webhooks().deliveries(new DeliveryQuery(all, DeliveryQuery.NEWEST, 100));
  }

  private AttemptRecorded attempt(Delivery delivery, Instant at, AttemptResult result) {
    var status = result instanceof AttemptResult.Delivered ? 204 : 500;
    return store.await(
        new Command.RecordAttempt(
            delivery.id(),
            new DeliveryAttempt(
                0, at, Duration.ofMillis(12), "https://example.com/hook", status, "body", ""),
            result));
  }

  private static List<String> types(List<Delivery> deliveries) {
    return deliveries.stream().map(Delivery::type).toList();
  }

  @Test
  void anEndpointIsStoredWithoutShowingItsSecret() {
    var id = created(ROOT, "video.completed", "video.failed");
    var stored = store.webhooks().endpoint(id).orElseThrow();
    assertThat(stored.spec()).isEqualTo(spec("video.completed", "video.failed"));
    assertThat(stored.isEnabled()).isTrue();
    assertThat(store.webhooks().endpoints(ROOT)).containsExactly(stored);
    assertThat(store.webhooks().endpoints(OTHER)).isEmpty();
    var log = store.auditLog().entries(Long.MAX_VALUE, 10).toString();
    assertThat(log).contains("webhook_endpoint.created").doesNotContain("whsec_");
  }

  @Test
  void anAccountHasABoundedNumberOfEndpoints() {
    for (var i = 0; i < WebhookEndpoint.PER_ACCOUNT_MAX; i++) {
      created(ROOT);
    }
    assertThat(create(endpoint(ROOT, spec()))).isEqualTo(new EndpointChange.TooManyEndpoints());
    created(OTHER);
  }

  @Test
  void anEndpointReceivesTheTypesThatItLists() {
    var all = created(ROOT);
    var some = created(ROOT, "video.cancelled");
    created(OTHER);
    cancel(submitted());
    assertThat(deliveries(OTHER)).isEmpty();
    assertThat(deliveries(ROOT))
        .extracting(Delivery::target, Delivery::type)
        .containsExactlyInAnyOrder(
            tuple(new DeliveryTarget.ToEndpoint(all), "video.submitted"),
            tuple(new DeliveryTarget.ToEndpoint(all), "video.cancelled"),
            tuple(new DeliveryTarget.ToEndpoint(some), "video.cancelled"));
  }

  @Test
  void theDeliveriesOfATaskAreDueOneAfterTheOther() {
    created(ROOT);
    cancel(submitted());
    var first = due(NOW);
    assertThat(types(first)).containsExactly("video.submitted");
    attempt(first.getFirst(), NOW, new AttemptResult.RetryAt(NOW.plusSeconds(5)));
    assertThat(due(NOW)).isEmpty();
    var again = due(NOW.plusSeconds(5));
    assertThat(types(again)).containsExactly("video.submitted");
    attempt(again.getFirst(), NOW.plusSeconds(5), new AttemptResult.GivenUp());
    assertThat(types(due(LATER))).containsExactly("video.cancelled");
    attempt(due(LATER).getFirst(), LATER, new AttemptResult.Delivered());
    assertThat(due(LATER)).isEmpty();
    assertThat(deliveries(ROOT))
        .extracting(Delivery::state)
        .containsExactly(DeliveryState.DELIVERED, DeliveryState.FAILED);
  }

  @Test
  void theDeliveriesOfTwoTasksDoNotWaitForEachOther() {
    created(ROOT, "video.submitted");
    submitted();
    submitted();
    assertThat(due(NOW)).hasSize(2);
    assertThat(store.webhooks().due(NOW, 1)).hasSize(1);
  }

  @Test
  void theDueDeliveriesOfEachReceiverAreLimitedSeparately() {
    var first = created(ROOT, "video.submitted");
    var second = created(ROOT, "video.submitted");
    for (var i = 0; i < 5; i++) {
      submitted();
    }
    assertThat(store.webhooks().due(NOW, 2))
        .extracting(Delivery::receiver)
        .containsExactlyInAnyOrder(first.value(), first.value(), second.value(), second.value());
  }

  @Test
  void aTaskNotifiesItsOwnWebhookOfItsEndOnly() {
    var webhook = new TaskWebhook("https://a.example:443/x?y=1", "standard", "zh", "");
    var task = submitted(Optional.of(webhook));
    assertThat(due(NOW)).isEmpty();
    assertThat(store.tasks().find(task.id()).orElseThrow().request().options().webhook())
        .contains(webhook);
    cancel(task);
    var delivery = due(NOW).getFirst();
    assertThat(delivery.target()).isEqualTo(new DeliveryTarget.ToTaskWebhook(webhook.url()));
    assertThat(delivery.receiver()).isEqualTo("acct_root a.example:443");
    assertThat(delivery.type()).isEqualTo("video.cancelled");
  }

  @Test
  void theAttemptsOfADeliveryAreNumbered() {
    created(ROOT, "video.submitted");
    submitted();
    var delivery = due(NOW).getFirst();
    attempt(delivery, NOW, new AttemptResult.RetryAt(NOW.plusSeconds(5)));
    attempt(delivery, NOW.plusSeconds(5), new AttemptResult.Delivered());
    assertThat(store.webhooks().attempts(delivery.id()))
        .extracting(DeliveryAttempt::number, DeliveryAttempt::status)
        .containsExactly(tuple(1, 500), tuple(2, 204));
    assertThat(attempt(delivery, NOW, new AttemptResult.Delivered()))
        .isEqualTo(new AttemptRecorded.AlreadyFinished());
    assertThat(store.webhooks().attempts(delivery.id())).hasSize(2);
    assertThat(store.webhooks().delivery(ROOT, delivery.id()).orElseThrow().attempts())
        .isEqualTo(2);
    assertThat(store.webhooks().delivery(OTHER, delivery.id())).isEmpty();
  }

  @Test
  void anEndpointThatIsGoneIsDisabledAndTheOthersAreNotified() {
    var gone = created(ROOT, "video.submitted");
    var other = created(ROOT, EventData.EndpointDisabled.TYPE);
    submitted();
    submitted();
    assertThat(attempt(due(NOW).getFirst(), NOW, new AttemptResult.ReceiverGone()))
        .isEqualTo(new AttemptRecorded.DisabledEndpoint(gone, EndpointState.GONE));
    assertThat(store.webhooks().endpoint(gone).orElseThrow().state()).isEqualTo(EndpointState.GONE);
    var rest = due(LATER);
    assertThat(rest)
        .extracting(Delivery::target)
        .containsExactly(new DeliveryTarget.ToEndpoint(other));
    var event = store.events().after(rest.getFirst().event() - 1, 1).getFirst();
    assertThat(event.data()).isEqualTo(new EventData.EndpointDisabled(gone, "gone"));
    submitted();
    assertThat(due(LATER)).hasSize(1);
  }

  @Test
  void fiveDaysOfFailuresDisableAnEndpoint() {
    var id = created(ROOT, "video.submitted");
    submitted();
    var delivery = due(NOW).getFirst();
    var at = NOW;
    for (var day = 0; day < 5; day++) {
      assertThat(attempt(delivery, at, new AttemptResult.RetryAt(at.plus(Duration.ofDays(1)))))
          .isEqualTo(new AttemptRecorded.Recorded());
      at = at.plus(Duration.ofDays(1));
    }
    assertThat(attempt(delivery, at, new AttemptResult.RetryAt(LATER)))
        .isEqualTo(new AttemptRecorded.DisabledEndpoint(id, EndpointState.FAILING));
    assertThat(due(LATER)).isEmpty();
    assertThat(deliveries(ROOT)).extracting(Delivery::state).containsOnly(DeliveryState.CANCELLED);
  }

  @Test
  void aSuccessOrARestOfDaysEndsARowOfFailures() {
    var id = created(ROOT, "video.submitted");
    submitted();
    submitted();
    var deliveries = due(NOW);
    var retry = new AttemptResult.RetryAt(NOW);
    attempt(deliveries.get(0), NOW, retry);
    attempt(deliveries.get(0), NOW.plus(Duration.ofDays(1)), new AttemptResult.Delivered());
    attempt(deliveries.get(1), NOW.plus(Duration.ofDays(5)), retry);
    attempt(deliveries.get(1), NOW.plus(Duration.ofDays(20)), retry);
    assertThat(store.webhooks().endpoint(id).orElseThrow().isEnabled()).isTrue();
  }

  @Test
  void aDisabledEndpointReceivesNothingUntilItIsEnabled() {
    var id = created(ROOT, "video.submitted");
    submitted();
    update(id, false);
    assertThat(due(LATER)).isEmpty();
    submitted();
    assertThat(due(LATER)).isEmpty();
    update(id, true);
    submitted();
    assertThat(due(LATER)).hasSize(1);
  }

  private void update(EndpointId id, boolean enabled) {
    assertThat(
            store.await(new Command.UpdateEndpoint(ROOT, id, spec("video.submitted"), enabled, BY)))
        .isInstanceOf(EndpointChange.EndpointChanged.class);
  }

  @Test
  void anEndpointOfAnotherAccountIsNotFound() {
    var id = created(OTHER);
    assertThat(store.await(new Command.UpdateEndpoint(ROOT, id, spec(), true, BY)))
        .isEqualTo(new EndpointChange.NoSuchEndpoint());
    assertThat(store.await(new Command.DeleteEndpoint(ROOT, id, BY)))
        .isEqualTo(new EndpointChange.NoSuchEndpoint());
    assertThat(
            store.await(
                new Command.RotateEndpointSecret(ROOT, id, SigningSecret.create(random), BY)))
        .isEqualTo(new EndpointChange.NoSuchEndpoint());
    assertThat(store.await(new Command.TestEndpoint(ROOT, id, NOW)))
        .isEqualTo(new DeliveryChange.NoSuchReceiver());
    assertThat(store.await(new Command.RecoverDeliveries(ROOT, id, NOW, NOW, 10)))
        .isEqualTo(new Recovery.NoSuchEndpoint());
  }

  @Test
  void aRotatedSecretSignsForADay() {
    var id = created(ROOT);
    var old = store.webhooks().secrets(id).orElseThrow().current();
    var next = SigningSecret.create(random);
    store.await(new Command.RotateEndpointSecret(ROOT, id, next, BY));
    var secrets = store.webhooks().secrets(id).orElseThrow();
    assertThat(secrets.at(NOW)).containsExactly(next, old);
    assertThat(secrets.at(NOW.plus(SigningSecrets.OVERLAP))).containsExactly(next);
  }

  @Test
  void theDefaultSecretIsCreatedOnceAndCanBeRotated() {
    var first = SigningSecret.create(random);
    var second = SigningSecret.create(random);
    assertThat(store.webhooks().defaultSecrets(ROOT, false)).isEmpty();
    assertThat(put(first, false)).isEqualTo(SigningSecrets.of(first));
    assertThat(put(second, false)).isEqualTo(SigningSecrets.of(first));
    assertThat(put(second, true).at(NOW)).containsExactly(second, first);
    assertThat(store.webhooks().defaultSecrets(ROOT, false).orElseThrow().at(NOW))
        .containsExactly(second, first);
  }

  private SigningSecrets put(SigningSecret secret, boolean rotate) {
    return store.await(new Command.PutDefaultSecret(ROOT, false, secret, rotate, BY)).secrets();
  }

  @Test
  void anEndpointOfATestKeyReceivesOnlyTestEvents() {
    var live = endpoint(ROOT, spec("video.submitted"));
    create(
        new WebhookEndpoint(
            live.id(), ROOT, true, live.spec(), live.state(), live.origin(), live.createdAt()));
    submitted();
    assertThat(due(LATER)).isEmpty();
    var task = StoreFixtures.task(random);
    store.await(
        new Command.SubmitTask(
            new Task(
                task.id(),
                new Task.Owner(ROOT, task.owner().key(), Task.Lane.TEST),
                task.request(),
                task.price(),
                task.state(),
                task.warnings(),
                task.timestamps(),
                1)));
    assertThat(due(LATER)).extracting(Delivery::test).containsExactly(true);
  }

  @Test
  void aTestIsDeliveredToItsEndpointOnly() {
    var id = created(ROOT, "video.completed");
    created(ROOT);
    var outcome = store.await(new Command.TestEndpoint(ROOT, id, NOW));
    var delivery = ((DeliveryChange.DeliveryCreated) outcome).delivery();
    assertThat(due(NOW)).containsExactly(delivery);
    assertThat(delivery.type()).isEqualTo(EventData.EndpointTested.TYPE);
    assertThat(store.events().after(0, 10).getFirst().data())
        .isEqualTo(new EventData.EndpointTested(id));
  }

  @Test
  void aDeliveryCanBeRepeated() {
    created(ROOT, "video.submitted");
    submitted();
    var first = due(NOW).getFirst();
    attempt(first, NOW, new AttemptResult.GivenUp());
    var outcome = store.await(new Command.Redeliver(ROOT, first.id(), NOW.plusSeconds(9)));
    var second = ((DeliveryChange.DeliveryCreated) outcome).delivery();
    assertThat(second.event()).isEqualTo(first.event());
    assertThat(second.id()).isNotEqualTo(first.id());
    assertThat(due(NOW.plusSeconds(9))).containsExactly(second);
    assertThat(store.await(new Command.Redeliver(OTHER, first.id(), NOW)))
        .isEqualTo(new DeliveryChange.NoSuchReceiver());
  }

  @Test
  void aRecoveryRepeatsEachFailureOnce() {
    var id = created(ROOT, "video.submitted");
    submitted();
    submitted();
    submitted();
    var deliveries = due(NOW);
    attempt(deliveries.get(0), NOW, new AttemptResult.GivenUp());
    attempt(deliveries.get(1), NOW, new AttemptResult.GivenUp());
    attempt(deliveries.get(2), NOW, new AttemptResult.Delivered());
    assertThat(recover(id, NOW.plusSeconds(1))).isEqualTo(new Recovery.Recovered(0));
    assertThat(recover(id, NOW)).isEqualTo(new Recovery.Recovered(2));
    assertThat(recover(id, NOW)).isEqualTo(new Recovery.Recovered(0));
    assertThat(due(NOW.plusSeconds(5)))
        .extracting(Delivery::event)
        .containsExactly(deliveries.get(0).event(), deliveries.get(1).event());
    update(id, false);
    assertThat(recover(id, NOW)).isEqualTo(new Recovery.EndpointIsDisabled());
  }

  private Recovery recover(EndpointId id, Instant since) {
    return store.await(new Command.RecoverDeliveries(ROOT, id, since, NOW.plusSeconds(5), 100));
  }

  @Test
  void anErasedTaskDeliversOnlyItsErasure() {
    created(ROOT);
    var webhook = new TaskWebhook("https://secret.example/token", "standard", "en", "");
    var task = submitted(Optional.of(webhook));
    cancel(task);
    var first = due(NOW);
    assertThat(types(first)).containsExactlyInAnyOrder("video.submitted", "video.cancelled");
    first.forEach(one -> attempt(one, NOW, new AttemptResult.RetryAt(NOW)));
    store.await(new Command.EraseTask(task.id(), ROOT, NOW));
    assertThat(types(due(NOW))).containsExactly("video.erased");
    for (var delivery : deliveries(ROOT)) {
      assertThat(delivery.toString()).doesNotContain("secret.example");
      assertThat(store.webhooks().attempts(delivery.id()))
          .allMatch(attempt -> attempt.url().isEmpty() && attempt.response().isEmpty());
    }
    assertThat(store.await(new Command.Redeliver(ROOT, first.getFirst().id(), NOW)))
        .isEqualTo(new DeliveryChange.ReceiverClosed());
  }

  @Test
  void oldDeliveriesAreDeletedUnlessTheyAreOpen() {
    created(ROOT, "video.submitted");
    submitted();
    submitted();
    attempt(due(NOW).getFirst(), NOW, new AttemptResult.Delivered());
    assertThat(store.await(new Command.PurgeDeliveries(NOW, 10)).rows()).isZero();
    assertThat(store.await(new Command.PurgeDeliveries(LATER, 10)).rows()).isEqualTo(1);
    assertThat(deliveries(ROOT)).extracting(Delivery::state).containsExactly(DeliveryState.PENDING);
  }

  @Test
  void aDeletedEndpointReceivesNothing() {
    var id = created(ROOT);
    submitted();
    var by = new ChangedBy("key_1", NOW);
    assertThat(store.await(new Command.DeleteEndpoint(ROOT, id, by)))
        .isInstanceOf(EndpointChange.EndpointChanged.class);
    assertThat(due(LATER)).isEmpty();
    assertThat(store.webhooks().endpoint(id)).isEmpty();
    submitted();
    assertThat(due(LATER)).isEmpty();
  }

  @Test
  void openDeliveriesSurviveARestart() {
    created(ROOT, "video.submitted");
    submitted();
    store.close();
    store = open();
    assertThat(due(NOW)).hasSize(1);
    submitted();
    assertThat(due(NOW)).hasSize(2);
  }

  @Test
  void eventsOfEndpointsAreListed() {
    var id = created(ROOT);
    store.await(new Command.TestEndpoint(ROOT, id, NOW));
    var query = new EventQuery(EventFilter.of(ROOT), EventQuery.NEWEST, SortOrder.NEWEST_FIRST, 10);
    assertThat(store.events().list(query))
        .extracting(event -> event.data())
        .containsExactly(new EventData.EndpointTested(id));
  }
}
