package filmgate.keys;

import filmgate.id.AccountId;
import filmgate.id.KeyId;
import java.time.Instant;
import java.util.Set;
import java.util.random.RandomGenerator;

/** Creates keys and their stored records. */
public final class ApiKeyFactory {
  /** The values of a new key. */
  public record NewKey(
      AccountId account, String name, KeyKind kind, Permissions grant, KeyRecord.Expiry expiry) {
    /** A key for every model and from any address. */
    public NewKey(
        AccountId account, String name, KeyKind kind, Set<Scope> scopes, KeyRecord.Expiry expiry) {
      this(account, name, kind, Permissions.of(scopes), expiry);
    }
  }

  /** A new key and its record; the secret is returned once and not stored. */
  public record CreatedKey(ApiKey key, KeyRecord record) {}

  private final RandomGenerator random;

  /**
   * @param random a {@link java.security.SecureRandom} except in tests
   */
  public ApiKeyFactory(RandomGenerator random) {
    this.random = random;
  }

  public CreatedKey create(NewKey newKey, Instant now) {
    var key = ApiKey.generate(newKey.kind(), random);
    return new CreatedKey(key, createFrom(key.secret(), newKey, now));
  }

  /** The record of a key with a given secret, such as {@code FILMGATE_ROOT_KEY}. */
  public KeyRecord createFrom(String secret, NewKey newKey, Instant now) {
    return new KeyRecord(
        KeyId.of(now.toEpochMilli(), random.nextLong(), random.nextLong()),
        newKey.account(),
        newKey.name(),
        newKey.kind(),
        ApiKey.prefix(secret),
        KeyHash.of(secret),
        newKey.grant(),
        now,
        newKey.expiry());
  }
}
