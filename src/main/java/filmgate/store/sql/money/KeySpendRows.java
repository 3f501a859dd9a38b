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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** The spend of keys of an account, each with the keys that it replaced or that replaced it. */
final class KeySpendRows {
  private static final Usage.GroupBy BY_KEY = new Usage.GroupBy(false, true, false);

  private KeySpendRows() {}

  /** What the ended tasks of a lineage have cost. */
  private record CostOfEnded(long dayMicros, long monthMicros) {}

  /**
   * Reads the usage of these keys and their lineages alone from the begin of the month, by the
   * index of a key, and the open tasks of the account once. Totals are the spend counters.
   *
   * @param totals the keys whose total is requested
   */
  static Map<KeyId, KeySpend> find(
      Session session, AccountId account, List<KeyId> keys, Set<KeyId> totals, Instant at)
      throws SQLException {
    var day = Period.DAY.begin(at.toEpochMilli());
    var month = Period.MONTH.begin(at.toEpochMilli());
    var heldOfDay = held(session, account, day);
    var heldOfMonth = held(session, account, month);
    var lineages = new HashMap<KeyId, KeySpend>();
    var spend = new HashMap<KeyId, KeySpend>();
    for (var key : keys) {
      var first = KeyLineages.first(session, key);
      var known = lineages.get(first);
      if (known == null) {
        var ended = ended(session, account, first, day, month);
        known =
            new KeySpend(
                ended.dayMicros() + heldOfDay.getOrDefault(first, 0L),
                ended.monthMicros() + heldOfMonth.getOrDefault(first, 0L),
                OptionalLong.empty());
        lineages.put(first, known);
      }
      spend.put(key, totals.contains(key) ? withTotal(session, account, first, known) : known);
    }
    return spend;
  }

  private static KeySpend withTotal(Session session, AccountId account, KeyId first, KeySpend spend)
      throws SQLException {
    return new KeySpend(
        spend.dayMicros(), spend.monthMicros(), OptionalLong.of(total(session, account, first)));
  }

  private static CostOfEnded ended(
      Session session, AccountId account, KeyId first, long dayMillis, long monthMillis)
      throws SQLException {
    return session
        .one(
            """
            SELECT coalesce(sum(iif(quarter_ms >= ?, micros, 0)), 0), coalesce(sum(micros), 0)
            FROM %s WHERE account = ? AND key_id IN %s AND quarter_ms >= ?
            """
                .formatted(UsageRows.ofKey(session), KeyLineages.KEYS),
            row -> new CostOfEnded(row.getLong(1), row.getLong(2)),
            dayMillis,
            account,
            first,
            first,
            monthMillis)
        .orElse(new CostOfEnded(0, 0));
  }

  private static long total(Session session, AccountId account, KeyId first) throws SQLException {
    var period = SpendPeriod.at(new SpendOwner(account, first), Period.TOTAL, 0);
    var counter = SpendCounterRows.find(session, period);
    return counter.isPresent() ? counter.get() : SpendCounterRows.compute(session, period);
  }

  /** What the open tasks since this time hold, by the first key of each lineage. */
  private static Map<KeyId, Long> held(Session session, AccountId account, long fromMillis)
      throws SQLException {
    var query =
        new Usage.UsageQuery(account, Optional.empty(), "", fromMillis, Long.MAX_VALUE, BY_KEY);
    var sums = new HashMap<KeyId, Long>();
    for (var usage : UsageRows.open(session, query)) {
      var first = KeyLineages.first(session, usage.key().orElseThrow());
      sums.merge(first, usage.heldMicros(), Long::sum);
    }
    return sums;
  }
}
