package filmgate.provider;

import filmgate.task.TaskWarning;
import filmgate.task.Video;
import java.util.List;

/** What came of handing an order over. */
public sealed interface Submission {
  /** The upstream took it; {@code notices} tell the caller what will be different from asked. */
  record Accepted(Ticket ticket, List<TaskWarning> notices) implements Submission {
    public Accepted {
      notices = List.copyOf(notices);
    }
  }

  /** The upstream answered with the film. */
  record Done(Video video) implements Submission {}
}
