package filmgate.task;

/** Where a task stands; each state carries exactly what is known in it. */
public sealed interface TaskState {

  /** Waiting for a channel; {@code tries} were started before, {@code faults} of them count. */
  record Queued(int tries, int faults) implements TaskState {}

  /** About to be handed to the channel, or handed over without an answer yet. */
  record Submitting(Attempt attempt) implements TaskState {}

  /** The upstream works on it; the ticket is the adapter's own reference. */
  record Running(Attempt attempt, String ticket) implements TaskState {}

  /** It was sent, and whether it was taken is not known: it is looked up, never sent again. */
  record Unknown(Attempt attempt) implements TaskState {}

  /** The film exists at the provider and is being copied into our own storage. */
  record Storing(Attempt attempt, Video video) implements TaskState {}

  /** The caller wants it stopped; the upstream has not confirmed. */
  record Cancelling(Attempt attempt, String ticket) implements TaskState {}

  /** The film is kept. */
  record Succeeded(VideoResult result) implements TaskState {}

  /** It ended without a film. */
  record Failed(Failure failure) implements TaskState {}

  /** It was stopped at the caller's wish. */
  record Cancelled() implements TaskState {}

  static TaskState initial() {
    return new Queued(0, 0);
  }

  /** Whether nothing more will happen to the task, apart from its film's retention. */
  default boolean isFinal() {
    return switch (this) {
      case Queued _, Submitting _, Running _, Unknown _, Storing _, Cancelling _ -> false;
      case Succeeded _, Failed _, Cancelled _ -> true;
    };
  }

  /** The state's word in history rows, logs and metrics. */
  default String wireName() {
    return switch (this) {
      case Queued _ -> "queued";
      case Submitting _ -> "submitting";
      case Running _ -> "running";
      case Unknown _ -> "unknown";
      case Storing _ -> "storing";
      case Cancelling _ -> "cancelling";
      case Succeeded _ -> "succeeded";
      case Failed _ -> "failed";
      case Cancelled _ -> "cancelled";
    };
  }
}
