package filmgate.store;

import filmgate.id.AccountId;
import filmgate.id.KeyId;
import filmgate.id.OwnerId;
import filmgate.keys.KeyRecord;
import filmgate.keys.Limits;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads of keys. */
public interface KeyQueries {
  /** The keys that are not revoked, of accounts that are not suspended; some may have expired. */
  List<KeyRecord> all();

  /** The limits of every account and key that has any, by its id. */
  Map<OwnerId, Limits> limits();

  /** The key of {@link #all} whose secret has this SHA-256 in hex. */
  Optional<KeyRecord> find(String hash);

  /** The key of {@link #all} with this id. */
  Optional<KeyRecord> usable(KeyId id);

  /** The key with this id, revoked or not. */
  Optional<StoredKey> stored(KeyId id);

  /** At most {@code limit} keys of an account after this id ({@code ""}: the first). */
  List<StoredKey> ofAccount(AccountId account, KeyFilter filter, String after, int limit);

  /** Which keys are listed. */
  enum KeyFilter {
    ACTIVE,
    ALL
  }

  /**
   * A key with its status.
   *
   * @param lastUsedAt accurate to about a minute; {@link Instant#EPOCH} if it was never used
   */
  record StoredKey(KeyRecord key, Status status, Instant lastUsedAt) {}

  /** Whether a key was revoked. */
  sealed interface Status {
    record Usable() implements Status {}

    record Revoked(Instant at) implements Status {}
  }
}
