package filmgate.store.sql.money;

import filmgate.id.KeyId;
import filmgate.store.sql.engine.Session;
import java.sql.SQLException;
import java.util.Optional;

/**
 * The lineages of keys: a key, and the keys that replaced it by rotation. Their tasks count under
 * one spend counter, which the first key owns. A key never leaves its lineage.
 */
public final class KeyLineages {
  /** The ids of a lineage, from the id of its first key, twice. */
  static final String KEYS =
      "(SELECT ? UNION SELECT id FROM api_key WHERE lineage = ? AND lineage <> '')";

  private KeyLineages() {}

  /** The first key of a lineage with several keys; empty if the key was never rotated. */
  static Optional<KeyId> shared(Session session, KeyId key) throws SQLException {
    return session.one(
        "SELECT lineage FROM api_key WHERE id = ? AND lineage <> ''",
        row -> new KeyId(row.getString(1)),
        key);
  }

  /** The first key of the lineage of a key. */
  public static KeyId first(Session session, KeyId key) throws SQLException {
    return shared(session, key).orElse(key);
  }

  /** Adds the replacement of a key to its lineage. Both are stored. */
  public static void add(Session session, KeyId replaced, KeyId replacement) throws SQLException {
    session.update(
        "UPDATE api_key SET lineage = ? WHERE id IN (?, ?)",
        first(session, replaced),
        replaced,
        replacement);
  }
}
