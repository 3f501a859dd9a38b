package filmgate.id;

/** The id of a key: {@code key_} and a ULID. */
public record KeyId(String value) implements OwnerId {
  static final String PREFIX = "key_";

  /** The id of a key created at this time; see {@link Ulid#of} for the randomness. */
  public static KeyId of(long millis, long high, long low) {
    return new KeyId(PREFIX + Ulid.of(millis, high, low));
  }

  @Override
  public String toString() {
    return value;
  }
}
