package filmgate.store;

import filmgate.keys.Limits.Cap;

/**
 * How many tasks may wait for their turn, the new one included.
 *
 * @param account of the task's account together
 * @param key of the task's key
 */
public record Room(Cap account, Cap key) {
  public static final Room UNBOUNDED = new Room(new Cap.Unlimited(), new Cap.Unlimited());
}
