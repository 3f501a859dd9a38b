package filmgate.task;

import java.util.List;

/** What is committed together with a change of state. */
public sealed interface Effect {

  /** Adds warnings to the task. */
  record AddWarnings(List<TaskWarning> warnings) implements Effect {
    public AddWarnings {
      warnings = List.copyOf(warnings);
    }
  }

  /** Records what is drawn, as JSON (see {@link Task#scene}). */
  record DescribeScene(String scene) implements Effect {}

  /** Ends the task: it is no longer open, and its end time is recorded. */
  record Finish() implements Effect {}

  /** Charges this amount of the hold; more than 0. */
  record Capture(long micros) implements Effect {}

  /** Returns this amount of the hold to the account; more than 0. */
  record Release(long micros) implements Effect {}

  /**
   * Drops the task's references to its video and the files that were made from it. A blob is
   * deleted when no other task refers to it.
   */
  record ReleaseVideo(String digest) implements Effect {}
}
