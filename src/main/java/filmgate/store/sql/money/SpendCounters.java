package filmgate.store.sql.money;

import filmgate.id.KeyId;
import filmgate.id.OwnerId;
import filmgate.keys.Limits;
import filmgate.keys.Limits.Cap;
import filmgate.store.money.SpendCap;
import filmgate.store.money.SpendCap.Period;
import filmgate.store.sql.engine.Session;
import filmgate.store.sql.money.SpendCounterRows.CapHolder;
import filmgate.store.sql.money.SpendCounterRows.SpendPeriod;
import filmgate.task.Task;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The spend counters of one transaction. Each is read once and written once, at the end, as in the
 * {@link Ledger}.
 *
 * <p>A missing counter is computed from the tasks when a submission needs it. Owners without caps
 * have no counters. If no owner has a cap, a transaction costs one query.
 *
 * <p>Keys that replaced each other by rotation have one counter for each period, and each its own
 * caps. A key without a cap adds to a counter that another key of its lineage needs.
 */
public final class SpendCounters {
  private final Map<OwnerId, Map<Period, Long>> caps = new HashMap<>();
  private final Map<Task.Owner, List<CapHolder>> holders = new HashMap<>();
  private final Map<SpendPeriod, Optional<Counter>> counters = new HashMap<>();
  private Optional<Boolean> anyCapExists = Optional.empty();

  private static final class Counter {
    private final long before;
    private long now;

    Counter(long before) {
      this.before = before;
      this.now = before;
    }
  }

  /**
   * A period in which a task counts.
   *
   * @param capMicros empty if only other keys of the lineage have a cap
   */
  private record CountedPeriod(SpendPeriod period, OptionalLong capMicros) {}

  /**
   * Adds the hold of a new task, before its row is written.
   *
   * @return the cap that the task would exceed, and then nothing was added; empty if it was added
   */
  public Optional<SpendCap> add(Session session, Task task, long micros) throws SQLException {
    var changed = new ArrayList<Counter>();
    for (var counted : periods(session, task.owner(), task.timestamps().created())) {
      var period = counted.period();
      if (counted.capMicros().isEmpty()) {
        find(session, period).ifPresent(changed::add);
        continue;
      }
      var cap = counted.capMicros().getAsLong();
      var counter = findOrCompute(session, period);
      if (counter.now + micros > cap) {
        return Optional.of(
            new SpendCap(period.owner().capOwner(), period.period(), cap, counter.now));
      }
      changed.add(counter);
    }
    changed.forEach(counter -> counter.now += micros);
    return Optional.empty();
  }

  /** Subtracts what was released or refunded from the periods in which a task was submitted. */
  public void subtract(Session session, Task.Owner owner, long createdMillis, long micros)
      throws SQLException {
    for (var counted : periods(session, owner, createdMillis)) {
      find(session, counted.period()).ifPresent(counter -> counter.now -= micros);
    }
  }

  /** Makes a key and its replacement share the counters of the key. */
  public void share(Session session, KeyId replaced, KeyId replacement) throws SQLException {
    KeyLineages.add(session, replaced, replacement);
    holders.clear();
  }

  /**
   * Deletes the counters of an owner whose limits have changed. That of a period which had a cap,
   * and has one still, is not deleted: it was counted all the time.
   */
  void discard(Session session, OwnerId owner, Limits before, Limits after) throws SQLException {
    caps.remove(owner);
    anyCapExists = Optional.empty();
    var counted = owner instanceof KeyId key ? KeyLineages.first(session, key) : owner;
    for (var period : Period.values()) {
      if (!(period.capOf(before.spend()) instanceof Cap.AtMost
          && period.capOf(after.spend()) instanceof Cap.AtMost)) {
        counters
            .keySet()
            .removeIf(one -> one.owner().id().equals(counted) && one.period() == period);
        SpendCounterRows.delete(session, counted, period);
      }
    }
  }

  private List<CountedPeriod> periods(Session session, Task.Owner submitter, long createdMillis)
      throws SQLException {
    if (anyCapExists.isEmpty()) {
      anyCapExists = Optional.of(SpendCounterRows.anyCapExists(session));
    }
    if (!anyCapExists.get()) {
      return List.of();
    }
    var all = new ArrayList<CountedPeriod>();
    for (var holder : holders(session, submitter)) {
      var caps = caps(session, holder.id());
      for (var period : Period.values()) {
        var cap = caps.get(period);
        if (cap != null || holder.shared()) {
          all.add(
              new CountedPeriod(
                  SpendPeriod.at(holder.counted(), period, createdMillis),
                  cap == null ? OptionalLong.empty() : OptionalLong.of(cap)));
        }
      }
    }
    return all;
  }

  private List<CapHolder> holders(Session session, Task.Owner submitter) throws SQLException {
    var known = holders.get(submitter);
    if (known != null) {
      return known;
    }
    var read = SpendCounterRows.holders(session, submitter.account(), submitter.key());
    holders.put(submitter, read);
    return read;
  }

  private Map<Period, Long> caps(Session session, OwnerId owner) throws SQLException {
    var known = caps.get(owner);
    if (known != null) {
      return known;
    }
    var read = SpendCounterRows.caps(session, owner);
    caps.put(owner, read);
    return read;
  }

  private Counter findOrCompute(Session session, SpendPeriod period) throws SQLException {
    var found = find(session, period);
    if (found.isPresent()) {
      return found.get();
    }
    var computed = new Counter(SpendCounterRows.compute(session, period));
    SpendCounterRows.insert(session, period, computed.now);
    counters.put(period, Optional.of(computed));
    return computed;
  }

  private Optional<Counter> find(Session session, SpendPeriod period) throws SQLException {
    var known = counters.get(period);
    if (known != null) {
      return known;
    }
    var read = SpendCounterRows.find(session, period).map(Counter::new);
    counters.put(period, read);
    return read;
  }

  /** Writes the counters that changed, and discards all, because other sessions may change them. */
  public void flush(Session session) throws SQLException {
    for (var entry : counters.entrySet()) {
      if (entry.getValue().isPresent()) {
        var counter = entry.getValue().get();
        if (counter.now != counter.before) {
          SpendCounterRows.add(session, entry.getKey(), counter.now - counter.before);
        }
      }
    }
    discard();
  }

  /** Discards the counters that were not written. */
  public void discard() {
    caps.clear();
    holders.clear();
    anyCapExists = Optional.empty();
    counters.clear();
  }
}
