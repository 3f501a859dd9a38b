package filmgate.task;

import java.util.List;

/** What has to happen together with a change of state. */
public sealed interface Effect {

  /** Notices are added to the task. */
  record AddWarnings(List<TaskWarning> warnings) implements Effect {
    public AddWarnings {
      warnings = List.copyOf(warnings);
    }
  }

  /** The task is over: it leaves the set of open tasks, its time of ending is written. */
  record Finish() implements Effect {}

  /** So much of the held money is taken for good; more than 0. */
  record Capture(long micros) implements Effect {}

  /** So much of the held money goes back to the account; more than 0. */
  record Release(long micros) implements Effect {}

  /** The film is no longer held by this task; the blob goes when no other task holds it. */
  record ReleaseVideo(String digest) implements Effect {}
}
