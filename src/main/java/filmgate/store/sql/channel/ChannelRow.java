package filmgate.store.sql.channel;

import filmgate.store.ChangedBy;
import filmgate.store.channel.ChannelRecord;
import filmgate.store.channel.ChannelSource;
import filmgate.store.channel.ChannelState;
import filmgate.store.channel.StoredChannel;
import filmgate.store.sql.engine.Session;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.databind.json.JsonMapper;

/** A row of the table of channels. */
final class ChannelRow {
  private static final JsonMapper JSON = new JsonMapper();
  private static final String SELECT =
      "SELECT name, source, config, secrets, state, revision, created_ms, updated_ms FROM channel ";

  private ChannelRow() {}

  static Optional<StoredChannel> find(Session session, String name) throws SQLException {
    return session.one(SELECT + "WHERE name = ?", ChannelRow::read, name);
  }

  static List<StoredChannel> all(Session session) throws SQLException {
    return session.list(SELECT + "ORDER BY name", ChannelRow::read);
  }

  static long revision(Session session) throws SQLException {
    return session
        .one("SELECT coalesce(max(revision), 0) FROM channel", row -> row.getLong(1))
        .orElse(0L);
  }

  /** Writes a new or changed channel with the next revision, which it returns. */
  static StoredChannel write(
      Session session, ChannelRecord channel, ChannelState state, Instant createdAt, ChangedBy by)
      throws SQLException {
    var stored = new StoredChannel(channel, state, revision(session) + 1, createdAt, by.at());
    session.update(
        """
        INSERT INTO channel (name, source, config, secrets, state, revision, created_ms, updated_ms)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (name) DO UPDATE SET source = excluded.source, config = excluded.config,
          secrets = excluded.secrets, state = excluded.state, revision = excluded.revision,
          created_ms = excluded.created_ms, updated_ms = excluded.updated_ms
        """,
        channel.name(),
        channel.source().wireName(),
        channel.config(),
        JSON.writeValueAsString(new TreeMap<>(channel.secrets())),
        state.wireName(),
        stored.revision(),
        createdAt,
        by.at());
    return stored;
  }

  private static StoredChannel read(ResultSet row) throws SQLException {
    return new StoredChannel(
        new ChannelRecord(
            row.getString(1),
            ChannelSource.valueOf(constant(row.getString(2))),
            row.getString(3),
            secrets(row.getString(4))),
        ChannelState.valueOf(constant(row.getString(5))),
        row.getLong(6),
        Instant.ofEpochMilli(row.getLong(7)),
        Instant.ofEpochMilli(row.getLong(8)));
  }

  private static Map<String, String> secrets(String text) {
    var secrets = new HashMap<String, String>();
    JSON.readTree(text)
        .properties()
        .forEach(one -> secrets.put(one.getKey(), one.getValue().stringValue()));
    return secrets;
  }

  private static String constant(String wireName) {
    return wireName.toUpperCase(Locale.ROOT);
  }
}
