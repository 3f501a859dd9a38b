package filmgate.provider;

import filmgate.task.TaskWarning;
import filmgate.task.Video;
import java.time.Duration;
import java.util.List;

/** The result of a step of a submission. */
public sealed interface Submission {
  /**
   * The upstream accepted the task.
   *
   * @param warnings what it ignores or replaces
   * @param scene what it draws, as a JSON array with an object for each shot; empty if it does not
   *     say so
   */
  record Accepted(Ticket ticket, List<TaskWarning> warnings, String scene) implements Submission {
    public Accepted {
      warnings = List.copyOf(warnings);
    }

    /** An accepted task of an upstream that does not say what it draws. */
    public Accepted(Ticket ticket, List<TaskWarning> warnings) {
      this(ticket, warnings, "");
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
