package filmgate.event;

import filmgate.task.TaskState;

/** The status of a task that callers see. */
public enum TaskStatus {
  PENDING("pending"),
  PROCESSING("processing"),
  COMPLETED("completed"),
  FAILED("failed"),
  CANCELLED("cancelled");

  private final String wireName;

  TaskStatus(String wireName) {
    this.wireName = wireName;
  }

  public static TaskStatus of(TaskState state) {
    return switch (state) {
      case TaskState.Queued _ -> PENDING;
      case TaskState.Submitting _,
          TaskState.Running _,
          TaskState.Unknown _,
          TaskState.Storing _,
          TaskState.Cancelling _ ->
          PROCESSING;
      case TaskState.Succeeded _ -> COMPLETED;
      case TaskState.Failed _ -> FAILED;
      case TaskState.Cancelled _ -> CANCELLED;
    };
  }

  /** The status for the stored name of a state. */
  public static TaskStatus ofState(String name) {
    return switch (name) {
      case "queued" -> PENDING;
      case "submitting", "running", "unknown", "storing", "cancelling" -> PROCESSING;
      case "succeeded" -> COMPLETED;
      case "failed" -> FAILED;
      case "cancelled" -> CANCELLED;
      default -> throw new IllegalArgumentException("not the name of a state: " + name);
    };
  }

  public String wireName() {
    return wireName;
  }

  public boolean isFinal() {
    return switch (this) {
      case PENDING, PROCESSING -> false;
      case COMPLETED, FAILED, CANCELLED -> true;
    };
  }
}
