package filmgate.store;

import filmgate.keys.Limits.Cap;

/**
 * The limits of queued tasks, the new one included.
 *
 * @param account the limit of all tasks of the account
 * @param key the limit of the key's tasks
 */
public record QueueLimits(Cap account, Cap key) {
  public static final QueueLimits UNBOUNDED =
      new QueueLimits(new Cap.Unlimited(), new Cap.Unlimited());
}
