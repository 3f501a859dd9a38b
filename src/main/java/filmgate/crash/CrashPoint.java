package filmgate.crash;

import java.util.Locale;

/**
 * A point between two durable steps. If the process stops here, nothing is lost or done twice.
 *
 * <p>In the order in which a task passes them; {@code docs/explanation/crash-points.md} is
 * generated from this list.
 */
public enum CrashPoint {
  SUBMIT_MEDIA_STORED("the images of the body are uploads", "no task refers to them; they expire"),
  SUBMIT_BEFORE_COMMAND("the request is checked and priced", "nothing is stored"),
  SUBMIT_HOLD_WRITTEN("the transfer of the hold is written", "rolled back with the transaction"),
  SUBMIT_TASK_WRITTEN("the row of the task is written", "rolled back with the transaction"),
  SUBMIT_EVENT_WRITTEN("its first event is written", "rolled back with the transaction"),
  SUBMIT_IDEMPOTENCY_WRITTEN("its idempotency key is written", "rolled back with the transaction"),
  SUBMIT_BEFORE_SIGNAL("the task is durable", "the next start finds it in the queue"),
  SUBMIT_BEFORE_ANSWER(
      "the dispatcher knows the task", "a retry with the idempotency key returns it"),
  SUBMIT_REPLAYED("a retry found its task", "the next retry finds it too"),

  COMMIT_BALANCE_WRITTEN("one balance of several is written", "rolled back with the transaction"),
  COMMIT_READY("every statement of the batch ran", "rolled back with the transaction"),
  COMMIT_DONE("the batch is durable", "the next start reads it"),
  COMMIT_CACHED("the caches contain the batch", "the next start reads it"),
  COMMIT_NOTIFIED("every command of the batch has an outcome", "the next start reads it"),

  EVENT_BEFORE_COMMAND("an event for a task exists", "the event happens again or is found again"),
  EVENT_STATE_WRITTEN("the new state of the task is written", "rolled back with the transaction"),
  EVENT_CAPTURE_WRITTEN("the capture is written", "rolled back with the transaction"),
  EVENT_RELEASE_WRITTEN("the release is written", "rolled back with the transaction"),
  EVENT_FILES_WRITTEN(
      "the rows of the files of a video are written", "rolled back with the transaction"),
  EVENT_RECORDED("the event is written", "rolled back with the transaction"),
  EVENT_BEFORE_SIGNAL("the new state is durable", "the next start continues from it"),

  DELIVERY_WRITTEN(
      "the webhook deliveries of an event are written", "rolled back with the transaction"),
  DELIVERY_SENT("a receiver has responded", "the event is sent again with the same id"),
  DELIVERY_ATTEMPTED(
      "the attempt and the next state of a delivery are written",
      "rolled back with the transaction"),

  UPLOAD_BLOB_STORED(
      "the file of an upload is a blob", "no upload refers to it; maintenance deletes it"),
  UPLOAD_ROW_WRITTEN("the row of an upload is written", "rolled back with the transaction"),
  UPLOAD_BEFORE_ANSWER("the upload is durable", "it expires; a retry returns it"),
  UPLOAD_PART_WRITTEN(
      "some bytes of a partial upload are in its file", "the client continues after them"),
  UPLOAD_COMPLETION_WRITTEN(
      "an upload replaces a partial one",
      "rolled back with the transaction; the client sends again"),
  UPLOAD_DELETE_WRITTEN(
      "the row of a deleted or expired upload is removed", "rolled back with the transaction"),

  HANDOVER_STARTED("the attempt is durable", "the provider is asked whether it has the task"),
  HANDOVER_INPUTS_FETCHED("the inputs are fetched", "they are fetched again"),
  HANDOVER_ANSWERED("the provider has the task", "the provider is asked whether it has the task"),
  HANDOVER_STEP_STORED(
      "a step of a submission and its result are durable", "the next step is looked up"),
  LOOKUP_ANSWERED("the provider has said whether it has the task", "the provider is asked again"),
  CANCEL_STOPPED("the provider stopped", "it is asked to stop again"),
  SETTLE_VIDEO_FOUND("the provider has a video", "it is asked again, or creates the video again"),
  SETTLE_BEFORE_BLOB("the task knows where the video is", "it is stored, or created again"),
  SETTLE_RESULT_FETCHED(
      "the file of an upstream is here", "its temporary file is deleted, and it is fetched again"),
  SETTLE_STILLS_STORED(
      "the poster and the thumbnail are blobs", "they are made again, or deleted by maintenance"),
  BLOB_SYNCED(
      "the bytes of a blob are on the disk", "its temporary file is deleted or found again"),
  BLOB_NAMED("the blob has its name", "stored again, or deleted if no task refers to it"),
  SETTLE_VIDEO_STORED(
      "the video is a blob", "the task is not charged yet; the video is created again"),

  PREVIEW_STORED("the preview of a video is a blob", "it is made again"),
  PREVIEW_WRITTEN("the row of the preview is written", "rolled back with the transaction"),

  CANCEL_BEFORE_COMMAND("a caller requested to cancel", "nothing is stored"),
  CANCEL_BEFORE_SIGNAL(
      "the cancellation is durable", "the next start does not begin the task, or stops it"),
  CANCEL_BEFORE_ANSWER("the dispatcher knows the cancellation", "a retry gets the same response"),
  EXPIRY_FOUND("tasks that waited too long are found", "they are found again"),
  ERASE_BEFORE_COMMAND("a caller requested to delete a task", "nothing is changed"),
  ERASE_VIDEO_LEFT("the row of the task is erased", "maintenance deletes the video"),
  ERASE_BEFORE_ANSWER("the video is deleted", "a retry finds no such task"),
  RETENTION_ROW_WRITTEN(
      "the task records that its video has expired", "maintenance deletes the video"),
  RETENTION_INPUTS_RELEASED(
      "the inputs of an old task are orphaned", "rolled back with the transaction"),

  MONEY_TRANSFER_WRITTEN(
      "a top-up, adjustment, or refund is written", "rolled back with the transaction"),
  MONEY_LOG_WRITTEN("its audit row is written", "rolled back with the transaction"),
  REFUND_TASK_WRITTEN("a task records its refund", "rolled back with the transaction"),
  ACCOUNT_ROW_WRITTEN("the row of an account is written", "rolled back with the transaction"),
  ACCOUNT_CHANGE_WRITTEN(
      "the changes of an account are written", "rolled back with the transaction"),
  KEY_ROW_WRITTEN("the row of a new key is written", "rolled back with the transaction"),
  KEY_CHANGE_WRITTEN(
      "a key's change, rotation, or revocation is written", "rolled back with the transaction"),
  KEY_LINEAGE_WRITTEN(
      "a replaced key and its replacement share their spend", "rolled back with the transaction"),
  LIMITS_WRITTEN("the limits of an account or key are written", "rolled back with the transaction"),
  IDEMPOTENT_CHANGE_DONE(
      "a change with an idempotency key is written", "rolled back with the transaction"),
  IDEMPOTENT_ANSWER_WRITTEN("its response is written", "rolled back with the transaction"),
  SEAL_COMPUTED("a range of transfers is digested", "digested again"),
  SEAL_WRITTEN("the row of the seal is written", "rolled back with the transaction"),
  ROLLUP_COUNTED("the next events are summed", "summed again"),
  ROLLUP_WATERMARK_WRITTEN(
      "the watermark of the rollups is moved", "rolled back with the transaction"),
  ROLLUP_ROWS_WRITTEN("the sums are added to the rollups", "rolled back with the transaction"),
  RESCUE_SHARDS_TAKEN("this node has the shards", "the next start takes them again");

  private final String completedBefore;
  private final String remainingAfter;

  CrashPoint(String completedBefore, String remainingAfter) {
    this.completedBefore = completedBefore;
    this.remainingAfter = remainingAfter;
  }

  /** The name in tests and documentation: {@code submit.hold_written}. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT).replaceFirst("_", ".");
  }

  /** What is complete when the point is passed. */
  public String completedBefore() {
    return completedBefore;
  }

  /** What happens after a restart if the process stops here. */
  public String remainingAfter() {
    return remainingAfter;
  }
}
