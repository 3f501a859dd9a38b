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

  /** Every key that an account ever had, oldest first. */
  List<Kept> ofAccount(String account);

  /** A key and whether it was revoked. */
  record Kept(KeyRecord key, Standing standing) {}

  /** Whether a key was revoked. */
  sealed interface Standing {
    record Usable() implements Standing {}

    record Revoked(Instant at) implements Standing {}
  }
}
