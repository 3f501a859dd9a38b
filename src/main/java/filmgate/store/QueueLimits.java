package filmgate.store;

import filmgate.keys.Limits.Cap;

/**
 * How many tasks may wait for their turn, the new one included.
 *
 * @param account of the task's account together
 * @param key of the task's key
 */
public record QueueLimits(Cap account, Cap key) {
  public static final QueueLimits UNBOUNDED =
      new QueueLimits(new Cap.Unlimited(), new Cap.Unlimited());
}
