package filmgate.store;

import filmgate.id.AccountId;
import filmgate.id.KeyId;
import filmgate.id.OwnerId;
import filmgate.keys.KeyKind;
import filmgate.keys.KeyLookup;
import filmgate.keys.KeyRecord;
import filmgate.keys.KeyRecord.Expiry;
import filmgate.keys.Limits;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads of keys. */
public interface KeyQueries {
  /** The keys that are not revoked, of accounts that are not suspended; some may have expired. */
  List<KeyRecord> all();

  /** The limits of every account and key that has any, by its id. */
  Map<OwnerId, Limits> limits();

  /** The limits of an account or key. */
  Limits limitsOf(OwnerId owner);

  /** The key whose secret has this SHA-256 in hex. */
  KeyLookup lookUp(String hash);

  /** The key of {@link #all} with this id. */
  Optional<KeyRecord> usable(KeyId id);

  /** The key with this id, revoked or not. */
  Optional<StoredKey> stored(KeyId id);

  /**
   * Whether one key replaced the other by rotation, directly or through others, or is the same.
   * They share what they have spent.
   */
  boolean isSameLineage(KeyId one, KeyId other);

  /** When a key would expire if it had not been rotated; a grace period does not count. */
  Expiry expiryWithoutGrace(KeyRecord key);

  /** At most {@code limit} keys of an account after this id ({@code ""}: the first). */
  List<StoredKey> ofAccount(AccountId account, KeyFilter filter, String after, int limit);

  /**
   * Which keys are listed.
   *
   * @param kind empty for both kinds
   */
  record KeyFilter(Revocation revocation, Optional<KeyKind> kind) {
    public static final KeyFilter ALL = new KeyFilter(Revocation.ANY, Optional.empty());
  }

  /** Whether the listed keys are revoked. */
  enum Revocation {
    NOT_REVOKED,
    REVOKED,
    ANY
  }

  /**
   * A key with its status.
   *
   * @param console whether the sessions of the console act with it
   * @param lastUsedAt accurate to about a minute; {@link Instant#EPOCH} if it was never used
   * @param revision a number that every change of the key or of its limits increases, or {@link
   *     Revision#UNKNOWN}
   */
  record StoredKey(
      KeyRecord key, boolean console, Status status, Instant lastUsedAt, long revision) {
    /** A key whose revision is not known. */
    public StoredKey(KeyRecord key, boolean console, Status status, Instant lastUsedAt) {
      this(key, console, status, lastUsedAt, Revision.UNKNOWN);
    }

    /** What lists show at this time. */
    public KeyState state(Instant now) {
      return switch (status) {
        case Status.Revoked _ -> KeyState.REVOKED;
        case Status.Usable _ -> key.expiry().hasPassed(now) ? KeyState.EXPIRED : KeyState.ACTIVE;
      };
    }
  }

  /** Whether a key works, and why it does not. */
  enum KeyState {
    ACTIVE,
    EXPIRED,
    REVOKED;

    public String wireName() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Whether a key was revoked. */
  sealed interface Status {
    record Usable() implements Status {}

    record Revoked(Instant at) implements Status {}
  }
}
