package filmgate.store.sql;

import static filmgate.store.sql.StoreFixtures.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import filmgate.event.EventData;
import filmgate.id.EndpointId;
import filmgate.store.Command;
import filmgate.store.Outcome.AttemptRecorded;
import filmgate.store.Outcome.DeliveryChange;
import filmgate.store.Outcome.Recovery;
import filmgate.task.TaskWebhook;
import filmgate.webhook.AttemptResult;
import filmgate.webhook.Delivery;
import filmgate.webhook.DeliveryAttempt;
import filmgate.webhook.DeliveryState;
import filmgate.webhook.DeliveryTarget;
import filmgate.webhook.EndpointState;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The deliveries of every store. */
abstract class DeliveryContract extends WebhookStoreFixture {
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
  void aTaskHasItsDeliveriesWithTheirAttempts() {
    created(ROOT, "video.submitted", "video.cancelled");
    var task = submitted();
    submitted();
    var first = due(NOW).getFirst();
    attempt(first, NOW, new AttemptResult.RetryAt(NOW.plusSeconds(5)));
    attempt(first, NOW.plusSeconds(5), new AttemptResult.Delivered());
    cancel(task);
    var found = store.webhooks().ofTask(task.id(), 9);
    assertThat(found)
        .extracting(
            one -> one.delivery().type(),
            one -> one.delivery().state(),
            one -> one.attempt().map(DeliveryAttempt::status))
        .containsExactly(
            tuple("video.submitted", DeliveryState.DELIVERED, Optional.of(500)),
            tuple("video.submitted", DeliveryState.DELIVERED, Optional.of(204)),
            tuple("video.cancelled", DeliveryState.PENDING, Optional.empty()));
    assertThat(found).allMatch(one -> one.delivery().task().equals(Optional.of(task.id())));
    assertThat(store.webhooks().ofTask(task.id(), 2)).isEqualTo(found.subList(0, 2));
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
  void openDeliveriesSurviveARestart() {
    created(ROOT, "video.submitted");
    submitted();
    store.close();
    store = open();
    assertThat(due(NOW)).hasSize(1);
    submitted();
    assertThat(due(NOW)).hasSize(2);
  }
}
