package filmgate.store.sql.engine;

/**
 * The limit on the work of one read, in steps of the database; for one thread at a time. The
 * connection reports its steps, and ends the statement when none are left.
 */
public final class StepLimit {
  /** How often a connection reports its steps. */
  public static final int REPORTED_STEPS = 10_000;

  /** No limit. */
  static final long NONE = Long.MAX_VALUE;

  private long left = NONE;

  /** Allows the next read this many steps. */
  void restart(long steps) {
    left = steps;
  }

  /** Counts {@link #REPORTED_STEPS}; whether the read may continue. */
  public boolean mayContinue() {
    left -= REPORTED_STEPS;
    return left > 0;
  }
}
