package filmgate.lab.script;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;

/** The script that is in effect, and how often each of its faults has occurred. */
public final class LiveScript {
  private final Map<String, UpstreamSettings> defaults;
  private Script script = Script.NONE;
  private Random random = new Random(script.seed());
  private List<Counter> counters = List.of();

  /** A fault with its counts. */
  private static final class Counter {
    private final Fault fault;
    private int passed;
    private int occurred;

    Counter(Fault fault) {
      this.fault = fault;
    }

    boolean matches(String provider, RouteKind on, String key) {
      return fault.provider().equals(provider)
          && fault.on() == on
          && (fault.trigger().key().isEmpty() || fault.trigger().key().equals(key));
    }

    boolean occurs(Random random) {
      var trigger = fault.trigger();
      if (passed < trigger.after()) {
        passed++;
        return false;
      }
      if (occurred >= trigger.count() || random.nextDouble() >= trigger.probability()) {
        return false;
      }
      occurred++;
      return true;
    }
  }

  /** A fault and how often it has occurred. */
  public record Occurrences(Fault fault, int occurred) {}

  /** No script; {@code defaults} are the settings of each upstream by its name. */
  public LiveScript(Map<String, UpstreamSettings> defaults) {
    this.defaults = Map.copyOf(defaults);
  }

  /** Replaces the script; all counts start at zero. */
  public synchronized void set(Script next) {
    script = next;
    random = new Random(next.seed());
    counters = next.faults().stream().map(Counter::new).toList();
  }

  public synchronized Script current() {
    return script;
  }

  public synchronized List<Occurrences> occurrences() {
    return counters.stream().map(one -> new Occurrences(one.fault, one.occurred)).toList();
  }

  public synchronized UpstreamSettings settings(String provider) {
    var changed = script.upstreams().get(provider);
    var usual = defaults.get(provider);
    if (usual == null) {
      throw new IllegalArgumentException("no upstream " + provider);
    }
    return changed == null ? usual : changed;
  }

  /** The names of the upstreams. */
  public SortedSet<String> names() {
    return new TreeSet<>(defaults.keySet());
  }

  /**
   * The faults of a response: every delay, and then the first other fault that occurs. They count
   * as occurred.
   */
  public synchronized List<Fault> takeForWire(String provider, RouteKind on, String key) {
    var taken = new ArrayList<Fault>();
    for (var counter : counters) {
      var fault = counter.fault;
      if (fault.kind().scope() == FaultKind.Scope.WIRE
          && counter.matches(provider, on, key)
          && counter.occurs(random)) {
        taken.add(fault);
        if (fault.kind() != FaultKind.LATENCY) {
          break;
        }
      }
    }
    return taken;
  }

  /** The first fault for a task or a callback that fits and occurs. It counts as occurred. */
  public synchronized Optional<Fault> take(
      String provider, RouteKind on, String key, Predicate<FaultKind> fits) {
    return counters.stream()
        .filter(one -> one.fault.kind().scope() != FaultKind.Scope.WIRE)
        .filter(one -> fits.test(one.fault.kind()))
        .filter(one -> one.matches(provider, on, key))
        .filter(one -> one.occurs(random))
        .findFirst()
        .map(one -> one.fault);
  }
}
