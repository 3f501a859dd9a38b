package filmgate.keys;

import filmgate.id.AccountId;
import filmgate.id.KeyId;
import java.time.Instant;

/**
 * A key as it is stored, without its secret.
 *
 * @param id {@code key_} and a ULID
 * @param prefix the first characters of the secret
 * @param hash the {@link KeyHash} of the secret
 */
public record KeyRecord(
    KeyId id,
    AccountId account,
    String name,
    KeyKind kind,
    String prefix,
    String hash,
    Permissions permissions,
    Instant createdAt,
    Expiry expiry) {

  /**
   * Whether the key has at most the permissions of the caller, does not outlive the caller's key,
   * and is a test key if that is one.
   */
  public boolean isWithin(Caller other) {
    return (other.kind() == KeyKind.LIVE || kind == KeyKind.TEST)
        && permissions.isWithin(other.grant())
        && expiry.isWithin(other.expiry());
  }

  /** The same key with the id and creation time of the key that it replaces. */
  public KeyRecord replacing(KeyRecord old) {
    return new KeyRecord(
        old.id, account, name, kind, prefix, hash, permissions, old.createdAt, expiry);
  }

  /** The same key with another name, and with other permissions and another expiry. */
  public KeyRecord changed(String newName, Permissions newPermissions, Expiry newExpiry) {
    return new KeyRecord(
        id, account, newName, kind, prefix, hash, newPermissions, createdAt, newExpiry);
  }

  /** When a key expires. */
  public sealed interface Expiry {
    record Never() implements Expiry {}

    record At(Instant instant) implements Expiry {}

    /** Whether a key with this expiry does not work at this time. */
    default boolean hasPassed(Instant now) {
      return this instanceof At(var time) && !now.isBefore(time);
    }

    /** Whether it is not later than the other. */
    default boolean isWithin(Expiry other) {
      return switch (other) {
        case Never() -> true;
        case At(var latest) -> this instanceof At(var time) && !time.isAfter(latest);
      };
    }
  }
}
