package filmgate.task;

/**
 * The options of a submission.
 *
 * @param expiresInSeconds how long the task may wait for its start; 0 for no limit
 */
public record TaskOptions(Labels labels, int expiresInSeconds, TestOutcome testOutcome) {
  public static final TaskOptions NONE = new TaskOptions(Labels.NONE, 0, TestOutcome.NOTHING);

  /** The same options with another test outcome, for a new run of the task. */
  public TaskOptions withTestOutcome(TestOutcome other) {
    return new TaskOptions(labels, expiresInSeconds, other);
  }
}
