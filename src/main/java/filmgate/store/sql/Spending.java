package filmgate.store.sql;

import filmgate.store.SpendCap;
import filmgate.store.SpendCap.Period;
import filmgate.store.sql.SpendingRows.Slot;
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
final class Spending {
  private final Map<String, Map<Period, Long>> caps = new HashMap<>();
  private final Map<Slot, Optional<Figure>> figures = new HashMap<>();
  private Anybody anybody = Anybody.NOT_KNOWN;

  /** Whether anybody has a cap. */
  private enum Anybody {
    NOT_KNOWN,
    CAPPED,
    NOBODY
  }

  /** What is spent in one period of one owner. */
  private static final class Figure {
    private final long before;
    private long now;

    Figure(long before) {
      this.before = before;
      this.now = before;
    }
  }

  /** A cap that concerns a task. */
  private record Concern(Slot slot, long capMicros) {}

  /**
   * Counts what a new task holds, before its row is written; answers the cap that forbids it, and
   * then nothing was counted.
   */
  Optional<SpendCap> take(Session session, Task task, long micros) throws SQLException {
    var taken = new ArrayList<Figure>();
    for (var concern : concerns(session, task)) {
      var slot = concern.slot();
      var figure = required(session, slot);
      if (figure.now + micros > concern.capMicros()) {
        return Optional.of(
            new SpendCap(slot.owner().whose(), slot.period(), concern.capMicros(), figure.now));
      }
      taken.add(figure);
    }
    taken.forEach(figure -> figure.now += micros);
    return Optional.empty();
  }

  /** Gives back to the periods in which the task was submitted. */
  void giveBack(Session session, Task task, long micros) throws SQLException {
    for (var concern : concerns(session, task)) {
      find(session, concern.slot()).ifPresent(figure -> figure.now -= micros);
    }
  }

  /** The limits of an owner changed. */
  void forget(Session session, String owner) throws SQLException {
    caps.remove(owner);
    anybody = Anybody.NOT_KNOWN;
    figures.keySet().removeIf(slot -> slot.owner().id().equals(owner));
    SpendingRows.delete(session, owner);
  }

  private List<Concern> concerns(Session session, Task task) throws SQLException {
    if (anybody == Anybody.NOT_KNOWN) {
      anybody = SpendingRows.anybodyCapped(session) ? Anybody.CAPPED : Anybody.NOBODY;
    }
    if (anybody == Anybody.NOBODY) {
      return List.of();
    }
    var all = new ArrayList<Concern>();
    for (var owner : SpendingRows.owners(task.owner().account(), task.owner().key())) {
      for (var cap : caps(session, owner.id()).entrySet()) {
        var slot = Slot.at(owner, cap.getKey(), task.timestamps().created());
        all.add(new Concern(slot, cap.getValue()));
      }
    }
    return all;
  }

  private Map<Period, Long> caps(Session session, String owner) throws SQLException {
    var known = caps.get(owner);
    if (known != null) {
      return known;
    }
    var read = SpendingRows.caps(session, owner);
    caps.put(owner, read);
    return read;
  }

  private Figure required(Session session, Slot slot) throws SQLException {
    var known = find(session, slot);
    if (known.isPresent()) {
      return known.get();
    }
    var made = new Figure(SpendingRows.compute(session, slot));
    SpendingRows.insert(session, slot, made.now);
    figures.put(slot, Optional.of(made));
    return made;
  }

  private Optional<Figure> find(Session session, Slot slot) throws SQLException {
    var known = figures.get(slot);
    if (known != null) {
      return known;
    }
    var kept = SpendingRows.find(session, slot);
    var figure =
        kept.isPresent() ? Optional.of(new Figure(kept.getAsLong())) : Optional.<Figure>empty();
    figures.put(slot, figure);
    return figure;
  }

  /** Writes the figures that changed; forgotten afterwards, since others may write next. */
  void flush(Session session) throws SQLException {
    for (var entry : figures.entrySet()) {
      if (entry.getValue().isPresent()) {
        var figure = entry.getValue().get();
        if (figure.now != figure.before) {
          SpendingRows.add(session, entry.getKey(), figure.now - figure.before);
        }
      }
    }
    forget();
  }

  /** Forgets what was neither written nor will be. */
  void forget() {
    caps.clear();
    anybody = Anybody.NOT_KNOWN;
    figures.clear();
  }
}
