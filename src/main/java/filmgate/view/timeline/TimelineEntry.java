package filmgate.view.timeline;

import filmgate.event.EventData.TaskChanged;
import filmgate.event.TaskChangeDetails.AttemptOnChannel;
import filmgate.store.money.Transfer;
import filmgate.task.Failure;
import filmgate.webhook.Delivery;
import filmgate.webhook.DeliveryAttempt;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Something in the life of a task, at a time. */
public sealed interface TimelineEntry {
  Instant at();

  /** A change of the task; {@code event} is the number of its event. */
  record Change(Instant at, long event, TaskChanged change) implements TimelineEntry {}

  /**
   * An attempt to run the task on a channel.
   *
   * @param duration empty while it runs
   * @param failure why it failed, if it did
   */
  record AttemptRun(
      Instant at,
      AttemptOnChannel attempt,
      AttemptOutcome outcome,
      Optional<Duration> duration,
      Optional<Failure> failure)
      implements TimelineEntry {}

  /** A movement of money. */
  record MoneyMove(Transfer transfer) implements TimelineEntry {
    @Override
    public Instant at() {
      return transfer.at();
    }
  }

  /**
   * An attempt of a delivery, or a delivery without one.
   *
   * @param isLast whether no other attempt of the delivery follows so far
   */
  record DeliveryRun(Delivery delivery, Optional<DeliveryAttempt> attempt, boolean isLast)
      implements TimelineEntry {
    @Override
    public Instant at() {
      return attempt.map(DeliveryAttempt::at).orElseGet(delivery::createdAt);
    }
  }
}
