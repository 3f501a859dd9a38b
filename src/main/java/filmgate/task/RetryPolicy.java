package filmgate.task;

/**
 * How many faults a task survives: it is retried after the first crash and fails after the second.
 */
public record RetryPolicy(int faultsMax) {
  public static final RetryPolicy STANDARD = new RetryPolicy(1);

  boolean allowsRetry(int faults) {
    return faults <= faultsMax;
  }
}
