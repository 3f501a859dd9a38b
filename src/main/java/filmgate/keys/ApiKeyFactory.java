package filmgate.keys;

import filmgate.id.Ulid;
import java.time.Instant;
import java.util.Set;
import java.util.random.RandomGenerator;

/** Makes keys, and the records that are kept of them. */
public final class ApiKeyFactory {
  /** What a new key is to be. */
  public record NewKey(
      String account, String name, KeyKind kind, Permissions grant, KeyRecord.Expiry expiry) {
    /** With every model, from anywhere. */
    public NewKey(
        String account, String name, KeyKind kind, Set<Scope> scopes, KeyRecord.Expiry expiry) {
      this(account, name, kind, Permissions.of(scopes), expiry);
    }
  }

  /** A new key and its record; the text leaves the process once and is not kept. */
  public record CreatedKey(ApiKey key, KeyRecord record) {}

  private final RandomGenerator random;

  /** A mint; {@code random} is a {@link java.security.SecureRandom} outside tests. */
  public ApiKeyFactory(RandomGenerator random) {
    this.random = random;
  }

  public CreatedKey create(NewKey newKey, Instant now) {
    var key = ApiKey.generate(newKey.kind(), random);
    return new CreatedKey(key, createFrom(key.secret(), newKey, now));
  }

  /** The record of a key whose text exists already: any text, as {@code FILMGATE_ROOT_KEY} is. */
  public KeyRecord createFrom(String text, NewKey newKey, Instant now) {
    return new KeyRecord(
        "key_" + Ulid.of(now.toEpochMilli(), random.nextLong(), random.nextLong()),
        newKey.account(),
        newKey.name(),
        newKey.kind(),
        ApiKey.prefix(text),
        KeyHash.of(text),
        newKey.grant(),
        now,
        newKey.expiry());
  }
}
