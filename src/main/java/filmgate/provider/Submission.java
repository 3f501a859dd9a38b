package filmgate.provider;

import filmgate.task.TaskWarning;
import filmgate.task.Video;
import java.time.Duration;
import java.util.List;

/** The result of a step of a submission. */
public sealed interface Submission {
  /** The upstream accepted the task; {@code warnings} list what it ignores or replaces. */
  record Accepted(Ticket ticket, List<TaskWarning> warnings) implements Submission {
    public Accepted {
      warnings = List.copyOf(warnings);
    }
  }

  /** The upstream responded with the video. */
  record CompletedAtOnce(Video video) implements Submission {}

  /**
   * A step before the last one is finished. {@code progress} is stored before the next step, and
   * only the adapter reads it.
   */
  record StepFinished(String progress) implements Submission {}

  /** The open step waits for the upstream, and continues after this delay. */
  record StepPending(Duration delay) implements Submission {}
}
