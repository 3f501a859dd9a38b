package filmgate.keys;

import java.time.Instant;
import java.util.Set;

/**
 * A key as it is kept: never its text.
 *
 * @param id {@code key_} and a ULID
 * @param account the account that it acts for
 * @param prefix the first characters of its text, for people to recognise it
 * @param hash SHA-256 of its text in hex
 * @param scopes what it may do
 */
public record KeyRecord(
    String id,
    String account,
    String name,
    KeyKind kind,
    String prefix,
    String hash,
    Set<Scope> scopes,
    Instant createdAt,
    Expiry expiry) {

  public KeyRecord {
    scopes = Set.copyOf(scopes);
  }

  /** Until when a key works. */
  public sealed interface Expiry {
    record Never() implements Expiry {}

    record At(Instant time) implements Expiry {}
  }
}
