package filmgate.store;

import filmgate.keys.KeyRecord;
import java.util.List;

/** Reads of keys. */
public interface Keys {
  List<KeyRecord> all();
}
