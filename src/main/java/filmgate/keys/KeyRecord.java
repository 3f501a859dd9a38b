package filmgate.keys;

import java.time.Instant;

/**
 * A key as it is kept: never its text.
 *
 * @param id {@code key_} and a ULID
 * @param account the account that it acts for
 * @param prefix the first characters of its text, for people to recognise it
 * @param hash SHA-256 of its text in hex
 * @param permissions what it may do
 */
public record KeyRecord(
    String id,
    String account,
    String name,
    KeyKind kind,
    String prefix,
    String hash,
    Permissions permissions,
    Instant createdAt,
    Expiry expiry) {

  /**
   * Whether it is no stronger than the key of this caller: it spends no money where that does not,
   * may nothing more, and works no longer.
   */
  public boolean isWithin(Caller other) {
    return (other.kind() == KeyKind.LIVE || kind == KeyKind.TEST)
        && permissions.isWithin(other.grant())
        && expiry.isWithin(other.expiry());
  }

  /** The same in the place of a key that there is: what names that one means this. */
  public KeyRecord replacing(KeyRecord old) {
    return new KeyRecord(
        old.id, account, name, kind, prefix, hash, permissions, old.createdAt, expiry);
  }

  /** Until when a key works. */
  public sealed interface Expiry {
    record Never() implements Expiry {}

    record At(Instant instant) implements Expiry {}

    /** Whether it comes no later than the other. */
    default boolean isWithin(Expiry other) {
      return switch (other) {
        case Never() -> true;
        case At(var latest) -> this instanceof At(var time) && !time.isAfter(latest);
      };
    }
  }
}
