package filmgate.keys;

import filmgate.id.AccountId;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** How long each account stores its files, in memory. */
public final class RetentionCache {
  /** The longest retention, in hours: ten years. */
  public static final int HOURS_MAX = 3_650 * 24;

  private final int defaultHours;
  private volatile ConcurrentHashMap<AccountId, Integer> byAccount;

  /**
   * A cache.
   *
   * @param defaultHours the retention of the installation
   * @param hours of the accounts with their own retention
   */
  public RetentionCache(int defaultHours, Map<AccountId, Integer> hours) {
    this.defaultHours = defaultHours;
    byAccount = new ConcurrentHashMap<>(hours);
  }

  /** The retention of an account, in hours. */
  public int hoursOf(AccountId account) {
    return byAccount.getOrDefault(account, defaultHours);
  }

  /** Sets the retention of an account; 0 for that of the installation. */
  public synchronized void put(AccountId account, int hours) {
    if (hours == 0) {
      byAccount.remove(account);
    } else {
      byAccount.put(account, hours);
    }
  }

  /** Replaces all by what {@code read} returns; none is put while it reads. */
  public synchronized void refresh(Supplier<Map<AccountId, Integer>> read) {
    byAccount = new ConcurrentHashMap<>(read.get());
  }
}
