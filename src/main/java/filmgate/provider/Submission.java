package filmgate.provider;

import filmgate.task.TaskWarning;
import filmgate.task.Video;
import java.util.List;

/** The result of a submission. */
public sealed interface Submission {
  /** The upstream accepted the task; {@code warnings} list what it ignores or replaces. */
  record Accepted(Ticket ticket, List<TaskWarning> warnings) implements Submission {
    public Accepted {
      warnings = List.copyOf(warnings);
    }
  }

  /** The upstream responded with the video. */
  record CompletedAtOnce(Video video) implements Submission {}
}
