package filmgate.task;

import filmgate.id.TaskId;

/**
 * The data of the response to a submission. It answers a repetition even after the task is erased.
 *
 * @param createdMillis milliseconds since 1970
 * @param warnings how many warnings the task has
 */
public record SubmissionReceipt(TaskId task, String model, long createdMillis, int warnings) {
  public static SubmissionReceipt of(Task task) {
    return new SubmissionReceipt(
        task.id(), task.request().model(), task.timestamps().created(), task.warnings().size());
  }
}
