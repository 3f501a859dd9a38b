package filmgate.lab.server;

import filmgate.lab.script.RouteKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Every request that was to create something, in the order of arrival. */
public final class CreateLog {
  private final List<Create> creates = new ArrayList<>();

  synchronized void add(Create create) {
    creates.add(create);
  }

  synchronized void clear() {
    creates.clear();
  }

  public synchronized List<Create> all() {
    return List.copyOf(creates);
  }

  /** The creates of videos at an upstream that were accepted. */
  public List<Create> accepted(String provider) {
    return videos()
        .filter(Create::accepted)
        .filter(one -> one.provider().equals(provider))
        .toList();
  }

  /** The external ids, and in their absence idempotency keys, with several accepted creates. */
  public List<String> duplicates() {
    var counts =
        videos()
            .filter(Create::accepted)
            .map(one -> one.externalId().isEmpty() ? one.idempotencyKey() : one.externalId())
            .filter(id -> !id.isEmpty())
            .collect(
                Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
    return counts.entrySet().stream()
        .filter(entry -> entry.getValue() > 1)
        .map(Map.Entry::getKey)
        .toList();
  }

  private Stream<Create> videos() {
    return all().stream().filter(one -> one.on().equals(RouteKind.CREATE.word()));
  }

  ObjectNode json() {
    var json = JsonNodeFactory.instance.objectNode();
    var received = videos().count();
    var accepted = videos().filter(Create::accepted).count();
    json.put("received", received).put("accepted", accepted);
    var duplicates = json.putArray("duplicates");
    duplicates().forEach(duplicates::add);
    var list = json.putArray("creates");
    all().stream().map(Create::json).forEach(list::add);
    return json;
  }
}
