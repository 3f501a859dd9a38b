package filmgate.id;

/** The id of a session of the console: {@code session_} and a ULID. */
public record SessionId(String value) {
  private static final String PREFIX = "session_";

  /** The id of a session created at this time; see {@link Ulid#of} for the randomness. */
  public static SessionId of(long millis, long high, long low) {
    return new SessionId(PREFIX + Ulid.of(millis, high, low));
  }

  @Override
  public String toString() {
    return value;
  }
}
