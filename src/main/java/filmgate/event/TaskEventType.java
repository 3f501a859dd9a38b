package filmgate.event;

import filmgate.task.Effect;
import filmgate.task.TaskEvent;
import filmgate.task.TaskState;
import filmgate.task.Transition;
import java.util.Arrays;
import java.util.Optional;

/** The types of the events of tasks. */
public enum TaskEventType {
  SUBMITTED("video.submitted", "The task was accepted and waits for a slot."),
  PROCESSING("video.processing", "An attempt began."),
  ACCEPTED("video.accepted", "The upstream accepted the attempt."),
  RESPONSE_LOST("video.response_lost", "The response of the upstream was lost; it is looked up."),
  PREPARED("video.prepared", "The upstream finished a step before the video, such as an element."),
  DELIVERED("video.delivered", "The video is finished and is being stored."),
  RETRYING("video.retrying", "An attempt failed; the task waits for another one."),
  REQUEUED(
      "video.requeued",
      "An attempt was interrupted or not accepted; the task waits for another one."),
  CANCEL_REQUESTED("video.cancel_requested", "The upstream was asked to cancel the task."),
  COMPLETED("video.completed", "The video is stored and can be downloaded."),
  FAILED("video.failed", "The task failed."),
  CANCELLED("video.cancelled", "The task was cancelled."),
  EXPIRED("video.expired", "The retention of the video ended, and it was deleted."),
  REFUNDED("video.refunded", "The operator refunded a charge, or a part of it."),
  ERASED("video.erased", "The task was deleted by the caller.");

  private static final String VIDEO = "video.";

  private final String wireName;
  private final String description;

  TaskEventType(String wireName, String description) {
    this.wireName = wireName;
    this.description = description;
  }

  /** The type of a change of a task. */
  public static TaskEventType of(TaskEvent event, Transition.Changed change) {
    return change.effects().contains(new Effect.Finish())
        ? ofEnd(change.state())
        : ofProgress(event);
  }

  private static TaskEventType ofEnd(TaskState state) {
    return switch (TaskStatus.of(state)) {
      case COMPLETED -> COMPLETED;
      case FAILED -> FAILED;
      case CANCELLED -> CANCELLED;
      case PENDING, PROCESSING ->
          throw new IllegalArgumentException("not a final state: " + state.wireName());
    };
  }

  private static TaskEventType ofProgress(TaskEvent event) {
    return switch (event) {
      case TaskEvent.Started _ -> PROCESSING;
      case TaskEvent.Accepted _ -> ACCEPTED;
      case TaskEvent.StepFinished _ -> PREPARED;
      case TaskEvent.ResponseLost _ -> RESPONSE_LOST;
      case TaskEvent.Delivered _ -> DELIVERED;
      case TaskEvent.ProviderFailed _ -> RETRYING;
      case TaskEvent.Interrupted _, TaskEvent.NotAccepted _ -> REQUEUED;
      case TaskEvent.CancelRequested _ -> CANCEL_REQUESTED;
      case TaskEvent.RetentionEnded _ -> EXPIRED;
      case TaskEvent.Stored _,
          TaskEvent.Refused _,
          TaskEvent.CancelConfirmed _,
          TaskEvent.DeadlinePassed _,
          TaskEvent.Expired _ ->
          throw new IllegalArgumentException("an event that ends a task: " + event.wireName());
    };
  }

  public static Optional<TaskEventType> ofWireName(String name) {
    return Arrays.stream(values()).filter(type -> type.wireName.equals(name)).findFirst();
  }

  /** The name of the event of the state machine that has this type and no other. */
  public String cause() {
    return wireName.substring(VIDEO.length());
  }

  public String wireName() {
    return wireName;
  }

  /** One sentence for the documentation. */
  public String description() {
    return description;
  }
}
