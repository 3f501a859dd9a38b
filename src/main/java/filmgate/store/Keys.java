package filmgate.store;

import filmgate.keys.KeyRecord;
import java.util.List;
import java.util.Optional;

/** Reads of keys. */
public interface Keys {
  List<KeyRecord> all();

  /** The key whose text has this SHA-256 in hex. */
  Optional<KeyRecord> find(String hash);
}
