package filmgate.keys;

import filmgate.task.Ulid;
import java.time.Instant;
import java.util.Set;
import java.util.random.RandomGenerator;

/** Makes keys, and the records that are kept of them. */
public final class KeyMint {
  /** What a new key is to be. */
  public record Wish(
      String account, String name, KeyKind kind, Grant grant, KeyRecord.Expiry expiry) {
    /** With every model, from anywhere. */
    public Wish(
        String account, String name, KeyKind kind, Set<Scope> scopes, KeyRecord.Expiry expiry) {
      this(account, name, kind, Grant.of(scopes), expiry);
    }
  }

  /** A new key and its record; the text leaves the process once and is not kept. */
  public record Minted(ApiKey key, KeyRecord entry) {}

  private final RandomGenerator random;

  /** A mint; {@code random} is a {@link java.security.SecureRandom} outside tests. */
  public KeyMint(RandomGenerator random) {
    this.random = random;
  }

  public Minted mint(Wish wish, Instant now) {
    var key = ApiKey.random(wish.kind(), random);
    return new Minted(key, adopt(key.text(), wish, now));
  }

  /** The record of a key whose text exists already: any text, as {@code FILMGATE_ROOT_KEY} is. */
  public KeyRecord adopt(String text, Wish wish, Instant now) {
    return new KeyRecord(
        "key_" + Ulid.of(now.toEpochMilli(), random.nextLong(), random.nextLong()),
        wish.account(),
        wish.name(),
        wish.kind(),
        ApiKey.shown(text),
        KeyHash.of(text),
        wish.grant(),
        now,
        wish.expiry());
  }
}
