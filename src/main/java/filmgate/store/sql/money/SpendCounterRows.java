package filmgate.store.sql.money;

import filmgate.id.AccountId;
import filmgate.id.KeyId;
import filmgate.id.OwnerId;
import filmgate.keys.Limits;
import filmgate.keys.Limits.Cap;
import filmgate.store.money.SpendCap;
import filmgate.store.money.SpendCap.CapOwner;
import filmgate.store.money.SpendCap.Period;
import filmgate.store.sql.engine.Session;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The rows of spend counters, and their computation from tasks. */
final class SpendCounterRows {
  private SpendCounterRows() {}

  /** The owner of spend counters: an account, or the first key of a lineage. */
  record SpendOwner(AccountId account, OwnerId id) {
    CapOwner capOwner() {
      return switch (id) {
        case AccountId _ -> CapOwner.ACCOUNT;
        case KeyId _ -> CapOwner.KEY;
      };
    }
  }

  /**
   * The owner of spend caps, and of the counters that they are compared with.
   *
   * @param shared whether other keys with caps of their own have the same counters
   */
  record CapHolder(OwnerId id, SpendOwner counted, boolean shared) {}

  /** A period of an owner. */
  record SpendPeriod(SpendOwner owner, Period period, long beginMillis) {
    /** The period in which this time is. */
    static SpendPeriod at(SpendOwner owner, Period period, long atMillis) {
      return new SpendPeriod(owner, period, period.begin(atMillis));
    }
  }

  /** The holders of the caps for a key. The key is first, because its caps are lower. */
  static List<CapHolder> holders(Session session, AccountId account, KeyId key)
      throws SQLException {
    var shared = KeyLineages.shared(session, key);
    return List.of(
        new CapHolder(key, new SpendOwner(account, shared.orElse(key)), shared.isPresent()),
        new CapHolder(account, new SpendOwner(account, account), false));
  }

  static boolean anyCapExists(Session session) throws SQLException {
    return session.exists(
        """
        SELECT 1 FROM limits WHERE spend_day >= 0 OR spend_month >= 0 OR spend_total >= 0
        LIMIT 1
        """);
  }

  /** The caps of an owner in micro-units. */
  static Map<Period, Long> caps(Session session, OwnerId owner) throws SQLException {
    var spend = LimitCommands.find(session, owner).orElse(Limits.NONE).spend();
    var caps = new EnumMap<Period, Long>(Period.class);
    for (var period : Period.values()) {
      if (period.capOf(spend) instanceof Cap.AtMost(var micros)) {
        caps.put(period, micros);
      }
    }
    return caps;
  }

  /** The caps for a key, with what is spent under them at this time. */
  static List<SpendCap> spendCaps(Session session, AccountId account, KeyId key, Instant at)
      throws SQLException {
    var all = new ArrayList<SpendCap>();
    for (var holder : holders(session, account, key)) {
      var owner = holder.counted();
      for (var cap : caps(session, holder.id()).entrySet()) {
        var period = SpendPeriod.at(owner, cap.getKey(), at.toEpochMilli());
        var stored = find(session, period);
        var used = stored.isPresent() ? stored.get() : compute(session, period);
        all.add(new SpendCap(owner.capOwner(), cap.getKey(), cap.getValue(), used));
      }
    }
    return all;
  }

  /** As {@link #spendCaps}; empty if a counter is missing, which takes long to compute. */
  static Optional<List<SpendCap>> storedSpendCaps(
      Session session, AccountId account, KeyId key, Instant at) throws SQLException {
    for (var holder : holders(session, account, key)) {
      for (var cap : caps(session, holder.id()).keySet()) {
        if (find(session, SpendPeriod.at(holder.counted(), cap, at.toEpochMilli())).isEmpty()) {
          return Optional.empty();
        }
      }
    }
    return Optional.of(spendCaps(session, account, key, at));
  }

  static Optional<Long> find(Session session, SpendPeriod period) throws SQLException {
    return session.one(
        "SELECT micros FROM spending WHERE owner = ? AND period = ? AND begin_ms = ?",
        row -> row.getLong(1),
        period.owner().id(),
        period.period().wireName(),
        period.beginMillis());
  }

  /** Inserts the counter of a period and deletes those of earlier periods. */
  static void insert(Session session, SpendPeriod period, long micros) throws SQLException {
    session.update(
        "DELETE FROM spending WHERE owner = ? AND period = ? AND begin_ms < ?",
        period.owner().id(),
        period.period().wireName(),
        period.beginMillis());
    session.update(
        "INSERT INTO spending (owner, period, begin_ms, micros) VALUES (?, ?, ?, ?)",
        period.owner().id(),
        period.period().wireName(),
        period.beginMillis(),
        micros);
  }

  static void add(Session session, SpendPeriod period, long micros) throws SQLException {
    session.update(
        "UPDATE spending SET micros = micros + ? WHERE owner = ? AND period = ? AND begin_ms = ?",
        micros,
        period.owner().id(),
        period.period().wireName(),
        period.beginMillis());
  }

  /** Deletes the counters of an owner and a kind of period, which can be computed again. */
  static void delete(Session session, OwnerId owner, Period period) throws SQLException {
    session.update("DELETE FROM spending WHERE owner = ? AND period = ?", owner, period.wireName());
  }

  /** What the tasks of a period hold and have cost. */
  static long compute(Session session, SpendPeriod period) throws SQLException {
    var begin = period.beginMillis();
    var end = period.period().end(begin);
    var usage = period.owner().id() instanceof KeyId ? UsageRows.ofKey(session) : "usage";
    var spent =
        "SELECT coalesce(sum(micros), 0) FROM "
            + usage
            + " WHERE account = ? AND quarter_ms >= ? AND quarter_ms < ?";
    var held =
        "SELECT coalesce(sum(hold_micros), 0) FROM "
            + session.dialect().indexHint("task", "task_account_state")
            + " WHERE account = ? AND id >= ? AND id < ? AND "
            + UsageRows.OPEN;
    return sum(session, spent, period.owner(), begin, end)
        + sum(session, held, period.owner(), UsageRows.firstId(begin), UsageRows.firstId(end));
  }

  private static long sum(Session session, String sql, SpendOwner owner, Object begin, Object end)
      throws SQLException {
    var sum =
        switch (owner.id()) {
          case AccountId account -> session.one(sql, row -> row.getLong(1), account, begin, end);
          case KeyId key ->
              session.one(
                  sql + " AND key_id IN " + KeyLineages.KEYS,
                  row -> row.getLong(1),
                  owner.account(),
                  begin,
                  end,
                  key,
                  key);
        };
    return sum.orElse(0L);
  }
}
