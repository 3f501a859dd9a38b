package filmgate.store.sql.channel;

import filmgate.event.AccountOutage;
import filmgate.event.EventData.ChannelIn;
import filmgate.event.EventData.ChannelOut;
import filmgate.id.AccountId;
import filmgate.store.Command.RecordOutage;
import filmgate.store.Outcome.OutageChange;
import filmgate.store.channel.StoredOutage;
import filmgate.store.sql.engine.Session;
import filmgate.store.sql.event.EventLog;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Records which accounts of channels are refused, and an event of each change. */
public final class OutageCommands {
  private final EventLog events;

  public OutageCommands(EventLog events) {
    this.events = events;
  }

  public OutageChange record(Session session, RecordOutage command) throws SQLException {
    return switch (command.event()) {
      case ChannelOut out -> new OutageChange(begin(session, out, command.at()));
      case ChannelIn in -> new OutageChange(end(session, in, command.at()));
    };
  }

  private boolean begin(Session session, ChannelOut out, Instant at) throws SQLException {
    var outage = out.outage();
    if (problem(session, outage).equals(Optional.of(outage.problem()))) {
      return false;
    }
    session.update(
        """
        INSERT INTO channel_outage (channel, credential, provider, problem, since_ms)
        VALUES (?, ?, ?, ?, ?)
        ON CONFLICT (channel, credential) DO UPDATE SET provider = excluded.provider,
          problem = excluded.problem, since_ms = excluded.since_ms
        """,
        outage.channel(),
        outage.credential(),
        outage.provider(),
        outage.problem(),
        at);
    events.record(session, AccountId.ROOT, out, at);
    return true;
  }

  private static Optional<String> problem(Session session, AccountOutage outage)
      throws SQLException {
    return session.one(
        "SELECT problem FROM channel_outage WHERE channel = ? AND credential = ?",
        row -> row.getString(1),
        outage.channel(),
        outage.credential());
  }

  private boolean end(Session session, ChannelIn in, Instant at) throws SQLException {
    var ended =
        session.update(
            "DELETE FROM channel_outage WHERE channel = ? AND credential = ?",
            in.outage().channel(),
            in.outage().credential());
    if (ended == 0) {
      return false;
    }
    events.record(session, AccountId.ROOT, in, at);
    return true;
  }

  static List<StoredOutage> all(Session session) throws SQLException {
    return session.list(
        """
        SELECT channel, credential, provider, problem, since_ms FROM channel_outage
        ORDER BY channel, credential
        """,
        row ->
            new StoredOutage(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                Instant.ofEpochMilli(row.getLong(5))));
  }
}
