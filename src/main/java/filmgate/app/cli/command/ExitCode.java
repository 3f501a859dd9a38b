package filmgate.app.cli.command;

/** The exit codes, which scripts rely on. */
public final class ExitCode {
  /** Success. */
  public static final int OK = 0;

  /** A defect of Filmgate; the log contains the cause. */
  public static final int DEFECT = 1;

  /** The audit found violations, and each was printed. */
  public static final int VIOLATIONS = 1;

  /** The arguments, the settings, the request, or the environment is invalid; nothing changed. */
  public static final int USAGE = 2;

  /** The task failed. */
  public static final int FAILED = 6;

  /** The task did not finish in time. */
  public static final int TIMEOUT = 7;

  private ExitCode() {}
}
