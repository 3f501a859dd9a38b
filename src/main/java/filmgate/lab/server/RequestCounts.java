package filmgate.lab.server;

import java.util.TreeMap;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** How many requests each upstream has received, by kind and by route. */
public final class RequestCounts {
  private final TreeMap<String, TreeMap<String, Long>> byKind = new TreeMap<>();
  private final TreeMap<String, TreeMap<String, Long>> byRoute = new TreeMap<>();

  synchronized void count(String provider, String kind, String route) {
    byKind.computeIfAbsent(provider, _ -> new TreeMap<>()).merge(kind, 1L, Long::sum);
    byRoute.computeIfAbsent(provider, _ -> new TreeMap<>()).merge(route, 1L, Long::sum);
  }

  synchronized void clear() {
    byKind.clear();
    byRoute.clear();
  }

  /** The requests of a kind, {@code query}. */
  public synchronized long of(String provider, String kind) {
    return byKind.getOrDefault(provider, new TreeMap<>()).getOrDefault(kind, 0L);
  }

  synchronized ObjectNode json() {
    var json = JsonNodeFactory.instance.objectNode();
    byKind.forEach(
        (provider, kinds) -> {
          var upstream = json.putObject(provider);
          var on = upstream.putObject("on");
          kinds.forEach(on::put);
          var routes = upstream.putObject("routes");
          byRoute.getOrDefault(provider, new TreeMap<>()).forEach(routes::put);
        });
    return json;
  }
}
