package filmgate.store;

import filmgate.keys.KeyRecord;
import filmgate.keys.Limits;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads of keys. */
public interface KeyQueries {
  /** The keys that were not revoked, of accounts that are not suspended; some may have expired. */
  List<KeyRecord> all();

  /** The limits of every account and key that has some, by its id. */
  Map<String, Limits> limits();

  /** The one of {@link #all} whose text has this SHA-256 in hex. */
  Optional<KeyRecord> find(String hash);

  /** The one of {@link #all} with this id. */
  Optional<KeyRecord> usable(String id);

  /** The key of this id, revoked or not. */
  Optional<StoredKey> stored(String id);

  /**
   * Keys of an account, oldest first: at most {@code limit} that follow this id ({@code ""}: the
   * first), revoked ones only where they are asked for.
   */
  List<StoredKey> ofAccount(String account, KeyFilter reach, String after, int limit);

  /** Which keys are listed. */
  enum KeyFilter {
    ACTIVE,
    ALL
  }

  /**
   * A key, whether it was revoked, and when it was used last, to about a minute.
   *
   * @param lastUsedAt {@link Instant#EPOCH} where it never was
   */
  record StoredKey(KeyRecord key, Status status, Instant lastUsedAt) {}

  /** Whether a key was revoked. */
  sealed interface Status {
    record Usable() implements Status {}

    record Revoked(Instant at) implements Status {}
  }
}
