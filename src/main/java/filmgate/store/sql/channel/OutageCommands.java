package filmgate.store.sql.channel;

import filmgate.event.AccountOutage;
import filmgate.event.EventData.ChannelIn;
import filmgate.event.EventData.ChannelOut;
import filmgate.id.AccountId;
import filmgate.store.Command.EndOutage;
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
    var outage = command.outage();
    if (problem(session, outage).equals(Optional.of(outage.problem()))) {
      return new OutageChange(false);
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
        command.at());
    events.record(session, AccountId.ROOT, new ChannelOut(outage), command.at());
    return new OutageChange(true);
  }

  private static Optional<String> problem(Session session, AccountOutage outage)
      throws SQLException {
    return session.one(
        "SELECT problem FROM channel_outage WHERE channel = ? AND credential = ?",
        row -> row.getString(1),
        outage.channel(),
        outage.credential());
  }

  public OutageChange end(Session session, EndOutage command) throws SQLException {
    var outage = command.outage();
    var ended =
        session.update(
            "DELETE FROM channel_outage WHERE channel = ? AND credential = ?",
            outage.channel(),
            outage.credential());
    if (ended == 0) {
      return new OutageChange(false);
    }
    events.record(session, AccountId.ROOT, new ChannelIn(outage, command.reason()), command.at());
    return new OutageChange(true);
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
