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

  /** The key is missing, unknown, or may not do this. */
  public static final int KEY = 3;

  /** The balance or the budget does not suffice. */
  public static final int BALANCE = 4;

  /** A limit of the key or the account is reached. */
  public static final int LIMIT = 5;

  /** The task failed or was cancelled. */
  public static final int FAILED = 6;

  /** The task did not finish in time. */
  public static final int TIMEOUT = 7;

  /** Ctrl-C ended the command. */
  public static final int INTERRUPTED = 130;

  private ExitCode() {}
}
