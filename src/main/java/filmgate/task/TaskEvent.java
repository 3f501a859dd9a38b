package filmgate.task;

import java.util.List;

/** Something that happened to a task. */
public sealed interface TaskEvent {

  /** A channel was chosen; from here on the upstream may hear of the task. */
  record Started(String channel, long deadlineMillis) implements TaskEvent {}

  /** The upstream took it. */
  record Accepted(String ticket, List<Notice> notices) implements TaskEvent {
    public Accepted {
      notices = List.copyOf(notices);
    }
  }

  /** The submission was sent, and no answer says whether it was taken. */
  record AnswerLost() implements TaskEvent {}

  /** The provider has a film. */
  record Delivered(Video video) implements TaskEvent {}

  /** The film is in our own storage. */
  record Kept(Result result) implements TaskEvent {}

  /** The provider, or a file of the request, makes it impossible. */
  record Refused(Failure failure) implements TaskEvent {}

  /** The provider lost the work by its own fault: it may be tried again, within the plan. */
  record Crashed(Failure failure) implements TaskEvent {}

  /**
   * The work was lost because the server ended, or was never sent: tried again without counting.
   */
  record Interrupted() implements TaskEvent {}

  /** The caller wants it stopped. */
  record CancelAsked() implements TaskEvent {}

  /** The upstream confirms that it stopped. */
  record CancelConfirmed() implements TaskEvent {}

  /** The deadline has passed. */
  record Overdue() implements TaskEvent {}

  /** It was not started within the time that its submission gave it (contract 7(s)). */
  record Expired() implements TaskEvent {}

  /** The film's retention has ended. */
  record RetentionEnded(long atMillis) implements TaskEvent {}

  /** The event's word in history rows and logs. */
  default String word() {
    return switch (this) {
      case Started _ -> "started";
      case Accepted _ -> "accepted";
      case AnswerLost _ -> "answer_lost";
      case Delivered _ -> "delivered";
      case Kept _ -> "kept";
      case Refused _ -> "refused";
      case Crashed _ -> "crashed";
      case Interrupted _ -> "interrupted";
      case CancelAsked _ -> "cancel_asked";
      case CancelConfirmed _ -> "cancel_confirmed";
      case Overdue _ -> "overdue";
      case Expired _ -> "expired";
      case RetentionEnded _ -> "retention_ended";
    };
  }
}
