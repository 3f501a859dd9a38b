package filmgate.dispatch.route;

import java.util.List;
import java.util.stream.Stream;

/**
 * The channels that can serve a task.
 *
 * @param tiers the names of channels; those of a tier are used only if those of all earlier tiers
 *     are busy or unavailable
 */
public record Route(List<List<String>> tiers) {
  public Route {
    tiers = tiers.stream().filter(tier -> !tier.isEmpty()).map(List::copyOf).toList();
  }

  /** The route of tasks that no channel can serve. */
  static final Route NONE = new Route(List.of());

  /** The route of tasks that one channel serves. */
  public static Route only(String channel) {
    return new Route(List.of(List.of(channel)));
  }

  /** All channels, the preferred ones first. */
  public Stream<String> channels() {
    return tiers.stream().flatMap(List::stream);
  }

  /** The same route without a channel. */
  Route without(String channel) {
    return new Route(
        tiers.stream()
            .map(tier -> tier.stream().filter(name -> !name.equals(channel)).toList())
            .toList());
  }

  /** Whether no channel can serve the task at present. */
  public boolean isEmpty() {
    return tiers.isEmpty();
  }
}
