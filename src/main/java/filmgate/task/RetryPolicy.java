package filmgate.task;

/** How many faults a task survives: the first crash costs one retry, the second ends it. */
public record RetryPolicy(int faultsMax) {
  public static final RetryPolicy STANDARD = new RetryPolicy(1);

  boolean allowsRetry(int faults) {
    return faults <= faultsMax;
  }
}
