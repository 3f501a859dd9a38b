package filmgate.id;

import java.util.Optional;

/** The id of a webhook endpoint: {@code we_} and a ULID. */
public record EndpointId(String value) implements Comparable<EndpointId> {
  private static final String PREFIX = "we_";

  /** The id of an endpoint created at this time; see {@link Ulid#of} for the randomness. */
  public static EndpointId of(long millis, long high, long low) {
    return new EndpointId(PREFIX + Ulid.of(millis, high, low));
  }

  /** Parses an id; empty if it is not a valid one. */
  public static Optional<EndpointId> parse(String text) {
    return text.startsWith(PREFIX) && Ulid.isUlid(text.substring(PREFIX.length()))
        ? Optional.of(new EndpointId(text))
        : Optional.empty();
  }

  @Override
  public int compareTo(EndpointId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
