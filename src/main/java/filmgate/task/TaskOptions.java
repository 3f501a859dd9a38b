package filmgate.task;

/**
 * What a submission says beside the film that it asks for.
 *
 * @param expiresInSeconds how long the task may wait for its start; 0: as long as it takes
 */
public record TaskOptions(Labels labels, int expiresInSeconds, TestOutcome testOutcome) {
  public static final TaskOptions NONE = new TaskOptions(Labels.NONE, 0, TestOutcome.NOTHING);

  /** The same for another try, which goes as it is told now. */
  public TaskOptions withTestOutcome(TestOutcome other) {
    return new TaskOptions(labels, expiresInSeconds, other);
  }
}
