package filmgate.task;

import java.util.List;

/** Something that happened to a task. */
public sealed interface TaskEvent {

  /** A channel was chosen; from here on the upstream may hear of the task. */
  record Started(String channel, long deadlineMillis) implements TaskEvent {}

  /** The upstream took it. */
  record Accepted(String ticket, List<TaskWarning> warnings) implements TaskEvent {
    public Accepted {
      warnings = List.copyOf(warnings);
    }
  }

  /** The submission was sent, and no answer says whether it was taken. */
  record ResponseLost() implements TaskEvent {}

  /** The provider has a film. */
  record Delivered(Video video) implements TaskEvent {}

  /** The film is in our own storage. */
  record Stored(VideoResult result) implements TaskEvent {}

  /** The provider, or a file of the request, makes it impossible. */
  record Refused(Failure failure) implements TaskEvent {}

  /** The provider lost the work by its own fault: it may be tried again, within the plan. */
  record ProviderFailed(Failure failure) implements TaskEvent {}

  /**
   * The work was lost because the server ended, or was never sent: tried again without counting.
   */
  record Interrupted() implements TaskEvent {}

  /** The caller wants it stopped. */
  record CancelRequested() implements TaskEvent {}

  /** The upstream confirms that it stopped. */
  record CancelConfirmed() implements TaskEvent {}

  /** The deadline has passed. */
  record DeadlinePassed() implements TaskEvent {}

  /** It was not started within the time that its submission gave it (contract 7(s)). */
  record Expired() implements TaskEvent {}

  /** The film's retention has ended. */
  record RetentionEnded(long atMillis) implements TaskEvent {}

  /** The event's word in history rows and logs. */
  default String wireName() {
    return switch (this) {
      case Started _ -> "started";
      case Accepted _ -> "accepted";
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
