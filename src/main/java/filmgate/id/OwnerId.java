package filmgate.id;

/** The id of an account or a key: what has limits, spend caps, and slots. */
public sealed interface OwnerId permits AccountId, KeyId {
  String value();

  /** The typed form of a stored id. The id of a key is recognized by its prefix. */
  static OwnerId of(String value) {
    return value.startsWith(KeyId.PREFIX) ? new KeyId(value) : new AccountId(value);
  }
}
