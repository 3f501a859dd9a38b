package filmgate.webhook;

import java.util.List;

/**
 * What a caller sets of an endpoint.
 *
 * @param events the types of the events that it receives; empty for all
 */
public record EndpointSpec(String url, List<String> events, String description) {
  public EndpointSpec {
    events = List.copyOf(events);
  }

  /** Whether it receives events of this type. */
  public boolean receives(String type) {
    return events.isEmpty() || events.contains(type);
  }
}
