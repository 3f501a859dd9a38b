package filmgate.api.task;

import filmgate.task.Task;
import filmgate.text.Language;
import filmgate.view.task.TaskSnapshot;

/**
 * The values that determine the body of a task response.
 *
 * @param origin the base of absolute links
 */
record TaskSnapshotKey(Task task, LiveState liveState, Language language, String origin) {
  private static final long HOUR_SECONDS = 3600;

  /**
   * The data that is not stored.
   *
   * @param linkExpiry when the link to the video expires, in seconds since 1970; 0 without a video
   */
  record LiveState(int progress, long linkExpiry, TaskSnapshot.QueueInfo queueInfo) {}

  /**
   * The ETag: version, progress, the hour in which the link expires, queue position, and language.
   */
  String etag() {
    var text = new StringBuilder(32).append('"').append(task.version());
    text.append('-')
        .append(liveState.progress())
        .append('-')
        .append(liveState.linkExpiry() / HOUR_SECONDS);
    appendQueueInfo(text);
    switch (language) {
      case EN -> {}
      case ZH -> text.append("-zh");
    }
    return text.append('"').toString();
  }

  private void appendQueueInfo(StringBuilder text) {
    switch (liveState.queueInfo()) {
      case TaskSnapshot.QueueInfo.NotQueued() -> {}
      case TaskSnapshot.QueueInfo.Position(var position) -> text.append("-q").append(position);
      case TaskSnapshot.QueueInfo.EstimatedPosition(var position, var seconds) ->
          text.append("-q").append(position).append('-').append(seconds);
    }
  }

  boolean sameAs(TaskSnapshotKey other) {
    return task.version() == other.task.version()
        && liveState.equals(other.liveState)
        && language == other.language
        && task.id().equals(other.task.id())
        && origin.equals(other.origin);
  }
}
