package filmgate.app.cli.command;

import java.util.List;

/**
 * A problem outside of Filmgate that prevents a command: a port in use, a directory that cannot be
 * written, a missing key. The command prints the messages and exits with the code.
 */
public final class CliException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private static final String PREFIX = "filmgate: ";

  private final int exitCode;

  /** A message that says what is wrong and then what to do, without a final full stop. */
  public CliException(String message) {
    this(ExitCode.USAGE, message);
  }

  /** The same, with another exit code than {@link ExitCode#USAGE}. */
  public CliException(int exitCode, String message) {
    super(message);
    this.exitCode = exitCode;
  }

  /** The same, with the cause for the log. */
  public CliException(String message, Throwable cause) {
    super(message, cause);
    this.exitCode = ExitCode.USAGE;
  }

  /** Several problems, each with a message of its own, which the command prints on a line. */
  public static CliException of(List<String> messages) {
    return new CliException(String.join("\n" + PREFIX, messages));
  }

  /** One of {@link ExitCode}. */
  public int exitCode() {
    return exitCode;
  }

  /** What the command prints. */
  public String text() {
    return PREFIX + getMessage();
  }
}
