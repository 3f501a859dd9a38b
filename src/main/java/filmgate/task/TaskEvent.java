package filmgate.task;

import filmgate.task.Video.UpstreamCost;
import java.util.List;
import java.util.Locale;

/** Something that happened to a task. */
public sealed interface TaskEvent {

  /** A channel was chosen. From now on the upstream may know the task. */
  record Started(AttemptRoute route, long deadlineMillis) implements TaskEvent {
    /** A start on a channel without credentials. */
    public Started(String channel, long deadlineMillis) {
      this(AttemptRoute.of(channel), deadlineMillis);
    }
  }

  /** A step of the submission before the last one is finished. */
  record StepFinished(String progress) implements TaskEvent {}

  /** The upstream accepted the task. */
  record Accepted(String ticket, List<TaskWarning> warnings, String scene) implements TaskEvent {
    public Accepted {
      warnings = List.copyOf(warnings);
    }

    /** An accepted task whose provider does not say what it draws. */
    public Accepted(String ticket, List<TaskWarning> warnings) {
      this(ticket, warnings, "");
    }
  }

  /**
   * The submission was sent, and its response was lost.
   *
   * @param deadlineMillis when the task fails if the upstream cannot be asked (milliseconds since
   *     1970)
   */
  record ResponseLost(long deadlineMillis) implements TaskEvent {}

  /** The channel did not accept the submission. The task is queued again, without a fault. */
  record NotAccepted(Rejection reason) implements TaskEvent {}

  /** Why a channel did not accept a submission. */
  enum Rejection {
    /** The upstream is at capacity. */
    BUSY,
    /** The upstream cannot be reached, or failed before it accepted. */
    UNAVAILABLE,
    /** The operator's account at the upstream is not usable. */
    ACCOUNT,
    /** The upstream does not know what the channel's configuration names. */
    MISCONFIGURED;

    /** The name in events and logs. */
    public String wireName() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** The provider has finished the video, and said what it charged if it says so. */
  record Delivered(Video video, List<UpstreamCost> costs) implements TaskEvent {
    public Delivered {
      costs = List.copyOf(costs);
    }

    /** A video of an upstream that does not say what it charged. */
    public Delivered(Video video) {
      this(video, List.of());
    }
  }

  /** The video is in result storage; {@code warnings} list how it differs from the request. */
  record Stored(VideoResult result, List<TaskWarning> warnings) implements TaskEvent {
    public Stored {
      warnings = List.copyOf(warnings);
    }

    /** A video that is as requested. */
    public Stored(VideoResult result) {
      this(result, List.of());
    }
  }

  /** The provider rejected the request, or a file of it is unusable. */
  record Refused(Failure failure) implements TaskEvent {}

  /** The provider failed. The retry policy decides whether the task is retried. */
  record ProviderFailed(Failure failure) implements TaskEvent {}

  /**
   * The work was lost in a restart or was never sent. It is retried and does not count as a fault.
   */
  record Interrupted() implements TaskEvent {}

  /** The caller requested cancellation. */
  record CancelRequested() implements TaskEvent {}

  /** The upstream confirmed cancellation. */
  record CancelConfirmed() implements TaskEvent {}

  /** The deadline of the attempt has passed. */
  record DeadlinePassed() implements TaskEvent {}

  /** The task was not started within its {@code expires_in}. */
  record Expired() implements TaskEvent {}

  /** The retention of the video has ended. */
  record RetentionEnded(long atMillis) implements TaskEvent {}

  /** The name of the event in history rows and logs. */
  default String wireName() {
    return switch (this) {
      case Started _ -> "started";
      case Accepted _ -> "accepted";
      case StepFinished _ -> "step_finished";
      case NotAccepted _ -> "not_accepted";
      case ResponseLost _ -> "answer_lost";
      case Delivered _ -> "delivered";
      case Stored _ -> "kept";
      case Refused _ -> "refused";
      case ProviderFailed _ -> "crashed";
      case Interrupted _ -> "interrupted";
      case CancelRequested _ -> "cancel_asked";
      case CancelConfirmed _ -> "cancel_confirmed";
      case DeadlinePassed _ -> "overdue";
      case Expired _ -> "expired";
      case RetentionEnded _ -> "retention_ended";
    };
  }
}
