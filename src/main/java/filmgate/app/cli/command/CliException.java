package filmgate.app.cli.command;

/**
 * A problem outside of Filmgate that prevents a command: a port in use, a directory that cannot be
 * written, a database of a newer version. The command prints the message and exits with 2.
 */
public final class CliException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** A message that says what is wrong and then what to do, without a final full stop. */
  public CliException(String message) {
    super(message);
  }

  /** The same, with the cause for the log. */
  public CliException(String message, Throwable cause) {
    super(message, cause);
  }
}
