package filmgate.store.sql.money;

import filmgate.keys.Limits.Cap;
import filmgate.store.money.SpendCap;
import filmgate.store.money.SpendCap.CapOwner;
import filmgate.store.money.SpendCap.Period;
import filmgate.store.sql.engine.Session;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/** How what is spent under caps lies in its rows, and how it follows from the tasks. */
final class SpendCounterRows {
  private SpendCounterRows() {}

  /**
   * Whose spending is counted: an account, or one key. Nothing else belongs to its identity, so all
   * keys of an account share one counter of the account.
   */
  sealed interface SpendOwner {
    /** The account, or the account of the key. */
    String account();

    record OfAccount(String account) implements SpendOwner {}

    record OfKey(String account, String key) implements SpendOwner {}

    /** Its id, as it stands in the rows. */
    default String id() {
      return switch (this) {
        case OfAccount(var account) -> account;
        case OfKey(_, var key) -> key;
      };
    }

    default CapOwner capOwner() {
      return switch (this) {
        case OfAccount _ -> CapOwner.ACCOUNT;
        case OfKey _ -> CapOwner.KEY;
      };
    }
  }

  /** A period of an owner, by a time that lies in it. */
  record SpendPeriod(SpendOwner owner, Period period, long beginMillis) {
    static SpendPeriod at(SpendOwner owner, Period period, long atMillis) {
      return new SpendPeriod(owner, period, period.begin(atMillis));
    }
  }

  /** The key first: its caps are the tighter ones. */
  static List<SpendOwner> owners(String account, String key) {
    return List.of(new SpendOwner.OfKey(account, key), new SpendOwner.OfAccount(account));
  }

  /** Whether any owner has a cap: the one look that an installation without caps costs. */
  static boolean anyCapExists(Session session) throws SQLException {
    var select =
        session.prepared(
            """
            SELECT 1 FROM limits WHERE spend_day >= 0 OR spend_month >= 0 OR spend_total >= 0
            LIMIT 1
            """);
    try (var rows = select.executeQuery()) {
      return rows.next();
    }
  }

  /** The caps that an owner has, in micro-units. */
  static Map<Period, Long> caps(Session session, String owner) throws SQLException {
    var select =
        session.prepared("SELECT spend_day, spend_month, spend_total FROM limits WHERE owner = ?");
    select.setString(1, owner);
    try (var rows = select.executeQuery()) {
      if (!rows.next()) {
        return Map.of();
      }
      var caps = new EnumMap<Period, Long>(Period.class);
      put(caps, Period.DAY, LimitCommands.cap(rows, 1));
      put(caps, Period.MONTH, LimitCommands.cap(rows, 2));
      put(caps, Period.TOTAL, LimitCommands.cap(rows, 3));
      return caps;
    }
  }

  private static void put(Map<Period, Long> caps, Period period, Cap cap) {
    switch (cap) {
      case Cap.Unlimited() -> {}
      case Cap.AtMost(var micros) -> caps.put(period, micros);
    }
  }

  /** What is used of all caps that concern a key, at this time. */
  static List<SpendCap> used(Session session, String account, String key, Instant at)
      throws SQLException {
    var all = new ArrayList<SpendCap>();
    for (var owner : owners(account, key)) {
      for (var cap : caps(session, owner.id()).entrySet()) {
        var slot = SpendPeriod.at(owner, cap.getKey(), at.toEpochMilli());
        var kept = find(session, slot);
        var used = kept.isPresent() ? kept.getAsLong() : compute(session, slot);
        all.add(new SpendCap(owner.capOwner(), cap.getKey(), cap.getValue(), used));
      }
    }
    return all;
  }

  static OptionalLong find(Session session, SpendPeriod slot) throws SQLException {
    var select =
        session.prepared(
            "SELECT micros FROM spending WHERE owner = ? AND period = ? AND begin_ms = ?");
    select.setString(1, slot.owner().id());
    select.setString(2, slot.period().wireName());
    select.setLong(3, slot.beginMillis());
    try (var rows = select.executeQuery()) {
      return rows.next() ? OptionalLong.of(rows.getLong(1)) : OptionalLong.empty();
    }
  }

  /** Keeps the first figure of a period; the periods of its kind before it are over. */
  static void insert(Session session, SpendPeriod slot, long micros) throws SQLException {
    var delete =
        session.prepared("DELETE FROM spending WHERE owner = ? AND period = ? AND begin_ms < ?");
    delete.setString(1, slot.owner().id());
    delete.setString(2, slot.period().wireName());
    delete.setLong(3, slot.beginMillis());
    delete.executeUpdate();
    var insert =
        session.prepared(
            "INSERT INTO spending (owner, period, begin_ms, micros) VALUES (?, ?, ?, ?)");
    insert.setString(1, slot.owner().id());
    insert.setString(2, slot.period().wireName());
    insert.setLong(3, slot.beginMillis());
    insert.setLong(4, micros);
    insert.executeUpdate();
  }

  static void add(Session session, SpendPeriod slot, long micros) throws SQLException {
    var update =
        session.prepared(
            """
            UPDATE spending SET micros = micros + ?
            WHERE owner = ? AND period = ? AND begin_ms = ?
            """);
    update.setLong(1, micros);
    update.setString(2, slot.owner().id());
    update.setString(3, slot.period().wireName());
    update.setLong(4, slot.beginMillis());
    update.executeUpdate();
  }

  /** Forgets what an owner has spent: the tasks know. */
  static void delete(Session session, String owner) throws SQLException {
    var delete = session.prepared("DELETE FROM spending WHERE owner = ?");
    delete.setString(1, owner);
    delete.executeUpdate();
  }

  /** What the tasks of a period have cost and hold. */
  static long compute(Session session, SpendPeriod slot) throws SQLException {
    return cost(session, slot) + holds(session, slot);
  }

  private static long cost(Session session, SpendPeriod slot) throws SQLException {
    var select =
        session.prepared(
            """
            SELECT coalesce(sum(micros), 0) FROM usage
            WHERE account = ? AND quarter_ms >= ? AND quarter_ms < ? %s
            """
                .formatted(ofKey(slot)));
    select.setString(1, slot.owner().account());
    select.setLong(2, slot.beginMillis());
    select.setLong(3, slot.period().end(slot.beginMillis()));
    return sum(select, slot);
  }

  private static long holds(Session session, SpendPeriod slot) throws SQLException {
    var select =
        session.prepared(
            """
            SELECT coalesce(sum(hold_micros), 0) FROM %s
            WHERE account = ? AND id >= ? AND id < ? AND %s %s
            """
                .formatted(
                    session.dialect().indexHint("task", "task_account_state"),
                    UsageRows.OPEN,
                    ofKey(slot)));
    select.setString(1, slot.owner().account());
    select.setString(2, UsageRows.firstId(slot.beginMillis()));
    select.setString(3, UsageRows.firstId(slot.period().end(slot.beginMillis())));
    return sum(select, slot);
  }

  private static String ofKey(SpendPeriod slot) {
    return switch (slot.owner()) {
      case SpendOwner.OfKey _ -> "AND key_id = ?";
      case SpendOwner.OfAccount _ -> "";
    };
  }

  private static long sum(PreparedStatement select, SpendPeriod slot) throws SQLException {
    switch (slot.owner()) {
      case SpendOwner.OfKey(_, var key) -> select.setString(4, key);
      case SpendOwner.OfAccount _ -> {}
    }
    try (var rows = select.executeQuery()) {
      return rows.next() ? rows.getLong(1) : 0;
    }
  }
}
