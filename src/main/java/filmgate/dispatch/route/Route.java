package filmgate.dispatch.route;

import java.util.List;
import java.util.stream.Stream;

/**
 * The channels that can serve a task.
 *
 * @param preferred those that carry the whole request, hints included
 * @param others those that ignore a hint of it
 */
public record Route(List<String> preferred, List<String> others) {
  public Route {
    preferred = List.copyOf(preferred);
    others = List.copyOf(others);
  }

  /** The route of tasks that one channel serves. */
  public static Route only(String channel) {
    return new Route(List.of(channel), List.of());
  }

  /** All channels, the preferred ones first. */
  public Stream<String> channels() {
    return Stream.concat(preferred.stream(), others.stream());
  }

  /** The same route without a channel. */
  Route without(String channel) {
    return new Route(
        preferred.stream().filter(name -> !name.equals(channel)).toList(),
        others.stream().filter(name -> !name.equals(channel)).toList());
  }

  /** Whether no channel can serve the task at present. */
  public boolean isEmpty() {
    return preferred.isEmpty() && others.isEmpty();
  }
}
