package filmgate.store.sql.money;

import filmgate.id.AccountId;
import filmgate.id.KeyId;
import filmgate.store.money.KeySpend;
import filmgate.store.money.SpendCap.Period;
import filmgate.store.money.Usage;
import filmgate.store.sql.engine.Session;
import filmgate.store.sql.money.SpendCounterRows.SpendOwner;
import filmgate.store.sql.money.SpendCounterRows.SpendPeriod;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** The spend of the keys of an account. */
final class KeySpendRows {
  private static final Usage.GroupBy BY_KEY = new Usage.GroupBy(false, true, false);

  private KeySpendRows() {}

  /**
   * The keys with spend in the month of this time, and those of {@code created}. The usage of an
   * account is read from the begin of the month; totals are the spend counters.
   *
   * @param created the times of creation of the keys whose total is requested
   */
  static Map<KeyId, KeySpend> find(
      Session session, AccountId account, Map<KeyId, Instant> created, Instant at)
      throws SQLException {
    var now = at.toEpochMilli();
    var month = since(session, account, Period.MONTH.begin(now));
    var day = since(session, account, Period.DAY.begin(now));
    var totals = totals(session, account, created);
    var keys = new HashSet<>(month.keySet());
    keys.addAll(created.keySet());
    var spend = new HashMap<KeyId, KeySpend>();
    for (var key : keys) {
      var total = totals.get(key);
      spend.put(
          key,
          new KeySpend(
              day.getOrDefault(key, 0L),
              month.getOrDefault(key, 0L),
              total == null ? OptionalLong.empty() : OptionalLong.of(total)));
    }
    return spend;
  }

  private static Map<KeyId, Long> totals(
      Session session, AccountId account, Map<KeyId, Instant> created) throws SQLException {
    var totals = new HashMap<KeyId, Long>();
    for (var key : created.keySet()) {
      var period = SpendPeriod.at(new SpendOwner(account, key), Period.TOTAL, 0);
      SpendCounterRows.find(session, period).ifPresent(micros -> totals.put(key, micros));
    }
    var missing = new HashMap<>(created);
    missing.keySet().removeAll(totals.keySet());
    if (!missing.isEmpty()) {
      var computed = since(session, account, oldest(missing.values()));
      missing.keySet().forEach(key -> totals.put(key, computed.getOrDefault(key, 0L)));
    }
    return totals;
  }

  /** The begin of the quarter of an hour of the first time: usage has no finer resolution. */
  private static long oldest(Collection<Instant> times) {
    var first = Collections.min(times).toEpochMilli();
    return first / Usage.QUARTER_MILLIS * Usage.QUARTER_MILLIS;
  }

  /** What the tasks since this time hold and have cost. */
  private static Map<KeyId, Long> since(Session session, AccountId account, long fromMillis)
      throws SQLException {
    var query =
        new Usage.UsageQuery(account, Optional.empty(), "", fromMillis, Long.MAX_VALUE, BY_KEY);
    var sums = new HashMap<KeyId, Long>();
    for (var usage : UsageRows.list(session, query)) {
      sums.merge(usage.key().orElseThrow(), usage.spentMicros() + usage.heldMicros(), Long::sum);
    }
    return sums;
  }
}
