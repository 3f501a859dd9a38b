package filmgate.store.sql.channel;

import filmgate.store.Command.RecordChannelHealth;
import filmgate.store.Outcome;
import filmgate.store.sql.engine.Session;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** What the serving process saw of channels, for the command line. */
public final class ChannelHealthRows {
  private ChannelHealthRows() {}

  public static Outcome.Done record(Session session, RecordChannelHealth command)
      throws SQLException {
    for (var channel : command.health().entrySet()) {
      session.update(
          """
          INSERT INTO channel_health (channel, health, at_ms) VALUES (?, ?, ?)
          ON CONFLICT (channel) DO UPDATE SET health = excluded.health, at_ms = excluded.at_ms
          """,
          channel.getKey(),
          channel.getValue(),
          command.at());
    }
    return new Outcome.Done();
  }

  static Map<String, String> since(Session session, Instant since) throws SQLException {
    var health = new LinkedHashMap<String, String>();
    session
        .list(
            "SELECT channel, health FROM channel_health WHERE at_ms >= ? ORDER BY channel",
            row -> Map.entry(row.getString(1), row.getString(2)),
            since)
        .forEach(row -> health.put(row.getKey(), row.getValue()));
    return health;
  }

  static Map<String, Long> unknownOutcomes(Session session) throws SQLException {
    var counts = new LinkedHashMap<String, Long>();
    session
        .list(
            "SELECT channel, count(*) FROM unknown_outcome GROUP BY channel ORDER BY channel",
            row -> Map.entry(row.getString(1), row.getLong(2)))
        .forEach(row -> counts.put(row.getKey(), row.getValue()));
    return counts;
  }
}
