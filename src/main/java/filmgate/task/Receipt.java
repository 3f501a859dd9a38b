package filmgate.task;

/**
 * What the answer to a submission tells: enough for a repetition, even after the task was erased.
 *
 * @param createdMillis milliseconds since 1970
 * @param warnings how many notices the task has
 */
public record Receipt(TaskId task, String model, long createdMillis, int warnings) {
  public static Receipt of(Task task) {
    return new Receipt(
        task.id(), task.request().model(), task.times().created(), task.notices().size());
  }
}
