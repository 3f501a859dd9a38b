package filmgate.webhook;

import filmgate.id.AccountId;
import filmgate.id.EntryId;
import filmgate.id.TaskId;
import java.time.Instant;
import java.util.Optional;

/**
 * One event for one receiver.
 *
 * @param id counts from 1
 * @param test whether test keys can see it
 * @param receiver what shares a limit of attempts, see {@link DeliveryTarget#receiver}
 * @param event the id of the event
 * @param type the type of the event
 * @param attempts the attempts so far
 * @param nextAttemptAt empty if it has finished or waits for another delivery
 */
public record Delivery(
    long id,
    AccountId account,
    boolean test,
    DeliveryTarget target,
    String receiver,
    Optional<TaskId> task,
    long event,
    String type,
    DeliveryState state,
    int attempts,
    Instant createdAt,
    Optional<Instant> nextAttemptAt) {
  /** The id of the event, which is the id of the message. */
  public String messageId() {
    return EntryId.EVENT.of(event);
  }
}
