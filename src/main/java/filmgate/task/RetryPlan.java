package filmgate.task;

/** How many faults a task survives: the first crash costs one retry, the second ends it. */
public record RetryPlan(int faultsMax) {
  public static final RetryPlan STANDARD = new RetryPlan(1);

  boolean allows(int faults) {
    return faults <= faultsMax;
  }
}
