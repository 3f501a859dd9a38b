package filmgate.lab.script;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the lab does: the settings of each upstream that differ from its defaults, and the faults in
 * their order.
 *
 * @param seed makes faults with a probability repeatable
 */
public record Script(long seed, Map<String, UpstreamSettings> upstreams, List<Fault> faults) {
  /** No faults, and the defaults of every upstream. */
  public static final Script NONE = new Script(1, Map.of(), List.of());

  public Script {
    upstreams = Map.copyOf(upstreams);
    faults = List.copyOf(faults);
  }

  /** The same with one more fault at the end. */
  public Script with(Fault fault) {
    var all = new ArrayList<>(faults);
    all.add(fault);
    return new Script(seed, upstreams, all);
  }

  /** The same with the settings of an upstream. */
  public Script with(String provider, UpstreamSettings settings) {
    var all = new TreeMap<>(upstreams);
    all.put(provider, settings);
    return new Script(seed, all, faults);
  }
}
