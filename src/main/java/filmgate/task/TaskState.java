package filmgate.task;

/** The state of a task; each state has exactly the data that is known in it. */
public sealed interface TaskState {

  /**
   * Waiting for a slot. {@code tries} attempts were started before; {@code faults} of them count.
   *
   * @param failedOn the channel of the last fault; empty if there was none
   */
  record Queued(int tries, int faults, String failedOn) implements TaskState {
    /** Without a fault that another channel could avoid. */
    public Queued(int tries, int faults) {
      this(tries, faults, "");
    }
  }

  /** Being submitted to the channel; there is no response yet. */
  record Submitting(Attempt attempt) implements TaskState {}

  /** The upstream works on the task; the ticket is the adapter's reference. */
  record Running(Attempt attempt, String ticket) implements TaskState {}

  /** It was sent, and the response was lost: it is looked up, never sent again. */
  record Unknown(Attempt attempt) implements TaskState {}

  /**
   * The provider has finished the video, which is being copied to result storage.
   *
   * @param ticket the adapter's reference, for another location of the video; empty if there is
   *     none
   */
  record Storing(Attempt attempt, String ticket, Video video) implements TaskState {}

  /** The caller requested cancellation; the upstream has not confirmed it. */
  record Cancelling(Attempt attempt, String ticket) implements TaskState {}

  /** The result is stored. */
  record Succeeded(VideoResult result) implements TaskState {}

  /** The task failed. */
  record Failed(Failure failure) implements TaskState {}

  /** The task was cancelled by the caller. */
  record Cancelled() implements TaskState {}

  static TaskState initial() {
    return new Queued(0, 0);
  }

  /** Whether the state is final, apart from the retention of the result. */
  default boolean isFinal() {
    return switch (this) {
      case Queued _, Submitting _, Running _, Unknown _, Storing _, Cancelling _ -> false;
      case Succeeded _, Failed _, Cancelled _ -> true;
    };
  }

  /** The name of the state in history rows, logs, and metrics. */
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
