package filmgate.provider;

import filmgate.task.TaskWarning;
import filmgate.task.Video;
import java.util.List;

/** What came of handing an order over. */
public sealed interface Submission {
  /** The upstream took it; {@code warnings} tell the caller what will be different from asked. */
  record Accepted(Ticket ticket, List<TaskWarning> warnings) implements Submission {
    public Accepted {
      warnings = List.copyOf(warnings);
    }
  }

  /** The upstream answered with the film. */
  record CompletedAtOnce(Video video) implements Submission {}
}
