package filmgate.store.sql;

import static filmgate.store.sql.StoreFixtures.BY;
import static filmgate.store.sql.StoreFixtures.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import filmgate.event.EventData;
import filmgate.store.ChangedBy;
import filmgate.store.Command;
import filmgate.store.EventQueries.EventFilter;
import filmgate.store.EventQueries.EventQuery;
import filmgate.store.Outcome.DeliveryChange;
import filmgate.store.Outcome.EndpointChange;
import filmgate.store.Outcome.Recovery;
import filmgate.store.TaskQueries.SortOrder;
import filmgate.task.Task;
import filmgate.task.TaskWebhook;
import filmgate.webhook.Delivery;
import filmgate.webhook.DeliveryTarget;
import filmgate.webhook.SigningSecret;
import filmgate.webhook.SigningSecrets;
import filmgate.webhook.WebhookEndpoint;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The webhook endpoints of every store. */
abstract class WebhookContract extends WebhookStoreFixture {
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
  void eventsOfEndpointsAreListed() {
    var id = created(ROOT);
    store.await(new Command.TestEndpoint(ROOT, id, NOW));
    var query = new EventQuery(EventFilter.of(ROOT), EventQuery.NEWEST, SortOrder.NEWEST_FIRST, 10);
    assertThat(store.events().list(query))
        .extracting(event -> event.data())
        .containsExactly(new EventData.EndpointTested(id));
  }
}
