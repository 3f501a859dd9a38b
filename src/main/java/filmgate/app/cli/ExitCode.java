package filmgate.app.cli;

/** What the process ends with; scripts rely on these numbers. */
public final class ExitCode {
  /** All went well. */
  public static final int OK = 0;

  /** A defect of Filmgate; the log says more. */
  public static final int DEFECT = 1;

  /** The books are not sound; each violation was printed. */
  public static final int UNSOUND = 1;

  /** The words, the settings, the request or the surroundings are wrong; nothing was begun. */
  public static final int USAGE = 2;

  /** The task ended as failed. */
  public static final int FAILED = 6;

  /** The task did not end in time. */
  public static final int TIMEOUT = 7;

  private ExitCode() {}
}
