package filmgate.id;

/** The id of an account: {@code root}, or {@code acc_} and a ULID. */
public record AccountId(String value) implements OwnerId {
  /** The account of the operator. */
  public static final AccountId ROOT = new AccountId("root");

  private static final String PREFIX = "acc_";

  /** The id of an account created at this time; see {@link Ulid#of} for the randomness. */
  public static AccountId of(long millis, long high, long low) {
    return new AccountId(PREFIX + Ulid.of(millis, high, low));
  }

  @Override
  public String toString() {
    return value;
  }
}
