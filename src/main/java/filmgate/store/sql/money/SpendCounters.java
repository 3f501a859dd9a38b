package filmgate.store.sql.money;

import filmgate.store.money.SpendCap;
import filmgate.store.money.SpendCap.Period;
import filmgate.store.sql.engine.Session;
import filmgate.store.sql.money.SpendCounterRows.SpendPeriod;
import filmgate.task.Task;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is spent under caps, in one transaction: each figure is read once, changed in memory, and
 * written once at the end, as in the {@link Ledger}.
 *
 * <p>A figure that is not there is made of the tasks when a submission needs it. An owner without
 * caps has none, and costs one look at its limits per transaction, where anybody has caps at all.
 */
public final class SpendCounters {
  private final Map<String, Map<Period, Long>> caps = new HashMap<>();
  private final Map<SpendPeriod, Optional<Counter>> figures = new HashMap<>();
  private CapPresence anybody = CapPresence.NOT_KNOWN;

  /** Whether anybody has a cap. */
  private enum CapPresence {
    NOT_KNOWN,
    CAPPED,
    NOBODY
  }

  /** What is spent in one period of one owner. */
  private static final class Counter {
    private final long before;
    private long now;

    Counter(long before) {
      this.before = before;
      this.now = before;
    }
  }

  /** A cap that concerns a task. */
  private record ApplicableCap(SpendPeriod slot, long capMicros) {}

  /**
   * Counts what a new task holds, before its row is written; answers the cap that forbids it, and
   * then nothing was counted.
   */
  public Optional<SpendCap> add(Session session, Task task, long micros) throws SQLException {
    var taken = new ArrayList<Counter>();
    for (var concern : applicableCaps(session, task)) {
      var slot = concern.slot();
      var figure = required(session, slot);
      if (figure.now + micros > concern.capMicros()) {
        return Optional.of(
            new SpendCap(slot.owner().capOwner(), slot.period(), concern.capMicros(), figure.now));
      }
      taken.add(figure);
    }
    taken.forEach(figure -> figure.now += micros);
    return Optional.empty();
  }

  /** Gives back to the periods in which the task was submitted. */
  public void subtract(Session session, Task task, long micros) throws SQLException {
    for (var concern : applicableCaps(session, task)) {
      find(session, concern.slot()).ifPresent(figure -> figure.now -= micros);
    }
  }

  /** The limits of an owner changed. */
  void discard(Session session, String owner) throws SQLException {
    caps.remove(owner);
    anybody = CapPresence.NOT_KNOWN;
    figures.keySet().removeIf(slot -> slot.owner().id().equals(owner));
    SpendCounterRows.delete(session, owner);
  }

  private List<ApplicableCap> applicableCaps(Session session, Task task) throws SQLException {
    if (anybody == CapPresence.NOT_KNOWN) {
      anybody = SpendCounterRows.anyCapExists(session) ? CapPresence.CAPPED : CapPresence.NOBODY;
    }
    if (anybody == CapPresence.NOBODY) {
      return List.of();
    }
    var all = new ArrayList<ApplicableCap>();
    for (var owner : SpendCounterRows.owners(task.owner().account(), task.owner().key())) {
      for (var cap : caps(session, owner.id()).entrySet()) {
        var slot = SpendPeriod.at(owner, cap.getKey(), task.timestamps().created());
        all.add(new ApplicableCap(slot, cap.getValue()));
      }
    }
    return all;
  }

  private Map<Period, Long> caps(Session session, String owner) throws SQLException {
    var known = caps.get(owner);
    if (known != null) {
      return known;
    }
    var read = SpendCounterRows.caps(session, owner);
    caps.put(owner, read);
    return read;
  }

  private Counter required(Session session, SpendPeriod slot) throws SQLException {
    var known = find(session, slot);
    if (known.isPresent()) {
      return known.get();
    }
    var made = new Counter(SpendCounterRows.compute(session, slot));
    SpendCounterRows.insert(session, slot, made.now);
    figures.put(slot, Optional.of(made));
    return made;
  }

  private Optional<Counter> find(Session session, SpendPeriod slot) throws SQLException {
    var known = figures.get(slot);
    if (known != null) {
      return known;
    }
    var kept = SpendCounterRows.find(session, slot);
    var figure =
        kept.isPresent() ? Optional.of(new Counter(kept.getAsLong())) : Optional.<Counter>empty();
    figures.put(slot, figure);
    return figure;
  }

  /** Writes the figures that changed; forgotten afterwards, since others may write next. */
  public void flush(Session session) throws SQLException {
    for (var entry : figures.entrySet()) {
      if (entry.getValue().isPresent()) {
        var figure = entry.getValue().get();
        if (figure.now != figure.before) {
          SpendCounterRows.add(session, entry.getKey(), figure.now - figure.before);
        }
      }
    }
    discard();
  }

  /** Forgets what was neither written nor will be. */
  public void discard() {
    caps.clear();
    anybody = CapPresence.NOT_KNOWN;
    figures.clear();
  }
}
