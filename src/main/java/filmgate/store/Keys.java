package filmgate.store;

import filmgate.keys.KeyRecord;
import filmgate.keys.Limits;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads of keys. */
public interface Keys {
  /** The keys that were not revoked, of accounts that are not suspended; some may have expired. */
  List<KeyRecord> all();

  /** The limits of every account and key that has some, by its id. */
  Map<String, Limits> limits();

  /** The one of {@link #all} whose text has this SHA-256 in hex. */
  Optional<KeyRecord> find(String hash);

  /** The one of {@link #all} with this id. */
  Optional<KeyRecord> usable(String id);

  /** The key of this id, revoked or not. */
  Optional<Kept> kept(String id);

  /**
   * Keys of an account, oldest first: at most {@code limit} that follow this id ({@code ""}: the
   * first), revoked ones only where they are asked for.
   */
  List<Kept> ofAccount(String account, Reach reach, String after, int limit);

  /** Which keys are listed. */
  enum Reach {
    NOT_REVOKED,
    EVERY
  }

  /**
   * A key, whether it was revoked, and when it was used last, to about a minute.
   *
   * @param lastUse {@link Instant#EPOCH} where it never was
   */
  record Kept(KeyRecord key, Standing standing, Instant lastUse) {}

  /** Whether a key was revoked. */
  sealed interface Standing {
    record Usable() implements Standing {}

    record Revoked(Instant at) implements Standing {}
  }
}
