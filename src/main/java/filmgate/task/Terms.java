package filmgate.task;

/**
 * What a submission says beside the film that it asks for.
 *
 * @param expiresInSeconds how long the task may wait for its start; 0: as long as it takes
 */
public record Terms(Labels labels, int expiresInSeconds, Provoked provoked) {
  public static final Terms NONE = new Terms(Labels.NONE, 0, Provoked.NOTHING);

  /** The same for another try, which goes as it is told now. */
  public Terms provoking(Provoked other) {
    return new Terms(labels, expiresInSeconds, other);
  }
}
