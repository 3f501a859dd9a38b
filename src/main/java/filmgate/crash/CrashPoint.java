package filmgate.crash;

import java.util.Locale;

/**
 * A step between two durable facts: here the process may end, and nothing is lost or doubled.
 *
 * <p>In the order in which a task meets them. {@code docs/explanation/crash-points.md} is written
 * from this list.
 */
public enum CrashPoint {
  SUBMIT_MEDIA_STORED(
      "pictures of the body are blobs", "no task names them; a later sweep removes them"),
  SUBMIT_BEFORE_COMMAND("the request is checked and priced", "nothing is kept of it"),
  SUBMIT_HOLD_WRITTEN("the hold's transfer is written", "rolled back with the transaction"),
  SUBMIT_TASK_WRITTEN("the task's row is written", "rolled back with the transaction"),
  SUBMIT_HISTORY_WRITTEN("its first history row is written", "rolled back with the transaction"),
  SUBMIT_IDEMPOTENCY_WRITTEN("its Idempotency-Key is written", "rolled back with the transaction"),
  SUBMIT_BEFORE_SIGNAL("the task is durable", "the next start finds it in the queue"),
  SUBMIT_BEFORE_ANSWER("the dispatcher knows the task", "the key's repetition is answered with it"),
  SUBMIT_REPLAYED("a repetition found its task", "the next repetition finds it, too"),

  COMMIT_BALANCE_WRITTEN("one balance of several is written", "rolled back with the transaction"),
  COMMIT_READY("every statement of the batch ran", "rolled back with the transaction"),
  COMMIT_DONE("the batch is durable", "the next start reads it"),
  COMMIT_CACHED("memory shows the batch", "the next start reads it"),
  COMMIT_NOTIFIED("every command of the batch has its outcome", "the next start reads it"),

  EVENT_BEFORE_COMMAND("something happened to a task", "it happens again, or is found out again"),
  EVENT_STATE_WRITTEN("the task's new state is written", "rolled back with the transaction"),
  EVENT_CAPTURE_WRITTEN("the capture is written", "rolled back with the transaction"),
  EVENT_RELEASE_WRITTEN("the release is written", "rolled back with the transaction"),
  EVENT_HISTORY_WRITTEN("the history row is written", "rolled back with the transaction"),
  EVENT_BEFORE_SIGNAL("the new state is durable", "the next start goes on from it"),

  HANDOVER_STARTED("the attempt is durable", "the provider is asked whether it knows of it"),
  HANDOVER_INPUTS_FETCHED("the inputs are fetched", "they are fetched again"),
  HANDOVER_ANSWERED("the provider has the task", "the provider is asked whether it knows of it"),
  CANCEL_STOPPED("the provider stopped its work", "it is asked to stop again"),
  SETTLE_VIDEO_FOUND("the provider has a film", "it is asked again, or makes the film again"),
  SETTLE_BEFORE_BLOB("the task knows where the film is", "it is kept, or made again"),
  BLOB_SYNCED("a blob's bytes are on the disk", "its temporary file is removed or found again"),
  BLOB_NAMED("the blob has its name", "kept again, or swept when no task names it"),
  SETTLE_VIDEO_STORED("the film is a blob", "the task is not charged yet; the film is made again"),

  CANCEL_BEFORE_COMMAND("somebody asked to cancel", "nothing is kept of it"),
  CANCEL_BEFORE_SIGNAL(
      "the cancel is durable", "the next start does not begin the task, or stops it"),
  CANCEL_BEFORE_ANSWER("the dispatcher knows the cancel", "asked again, the answer is the same"),
  EXPIRY_FOUND("tasks that waited too long are found", "they are found again"),
  ERASE_BEFORE_COMMAND("somebody asked to delete a task", "nothing is changed"),
  ERASE_VIDEO_LEFT("the task's row is erased", "the film stays until a later sweep"),
  ERASE_BEFORE_ANSWER("the film is removed", "asked again, there is no such task"),
  RETENTION_ROW_WRITTEN("the task says that its film is gone", "a later sweep removes the film"),

  MONEY_TRANSFER_WRITTEN("a top-up or correction is written", "rolled back with the transaction"),
  MONEY_LOG_WRITTEN("its audit row is written", "rolled back with the transaction"),
  ACCOUNT_ROW_WRITTEN("an account's row is written", "rolled back with the transaction"),
  ACCOUNT_CHANGE_WRITTEN("an account's changes are written", "rolled back with the transaction"),
  KEY_ROW_WRITTEN("a new key's row is written", "rolled back with the transaction"),
  KEY_CHANGE_WRITTEN(
      "a key's change, rotation or end is written", "rolled back with the transaction"),
  LIMITS_WRITTEN("an account's or key's limits are written", "rolled back with the transaction"),
  IDEMPOTENT_CHANGE_DONE("a change under a name is written", "rolled back with the transaction"),
  IDEMPOTENT_ANSWER_WRITTEN("its answer is remembered", "rolled back with the transaction"),
  SEAL_COMPUTED("a range of transfers is digested", "digested again"),
  SEAL_WRITTEN("the seal's row is written", "rolled back with the transaction"),
  RESCUE_SHARDS_TAKEN("the shards are this node's", "the next start takes them again");

  private final String completedBefore;
  private final String remainingAfter;

  CrashPoint(String done, String left) {
    this.completedBefore = done;
    this.remainingAfter = left;
  }

  /** Its name in tests and documents: {@code submit.hold_written}. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT).replaceFirst("_", ".");
  }

  /** What is done when it is passed, for people. */
  public String completedBefore() {
    return completedBefore;
  }

  /** What becomes of it when the process ends here, for people. */
  public String remainingAfter() {
    return remainingAfter;
  }
}
