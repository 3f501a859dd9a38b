package filmgate.store;

import filmgate.keys.KeyRecord;
import filmgate.keys.Limits;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads of keys. */
public interface Keys {
  List<KeyRecord> all();

  /** The limits of every account and key that has some, by its id. */
  Map<String, Limits> limits();

  /** The key whose text has this SHA-256 in hex. */
  Optional<KeyRecord> find(String hash);
}
