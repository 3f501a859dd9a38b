package filmgate.app.cli;

/**
 * Something outside of Filmgate keeps a command from running: a port in use, a folder that cannot
 * be written, a database of a newer version. The command prints the sentence and ends with 2.
 */
public final class CliException extends RuntimeException {
  /**
   * Tells the person what is wrong and, where it helps, what to do.
   *
   * @param sentence one sentence without a full stop
   */
  public CliException(String sentence) {
    super(sentence);
  }

  /** The same with what led to it, for the log. */
  public CliException(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
