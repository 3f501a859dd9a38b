package filmgate.store.sql.task;

import filmgate.store.Command.ClaimShards;
import filmgate.store.Command.RenewShards;
import filmgate.store.Outcome.Done;
import filmgate.store.Outcome.ShardsClaimed;
import filmgate.store.sql.engine.Session;
import java.sql.SQLException;
import java.util.HashMap;

/** The commands about shard leases. An epoch grows with each claim and never otherwise. */
public final class ShardLeaseCommands {
  private ShardLeaseCommands() {}

  public static ShardsClaimed claim(Session session, ClaimShards command) throws SQLException {
    var update =
        session.prepared(
            """
            UPDATE shard_lease SET node = ?, epoch = epoch + 1, expires_ms = ?
            WHERE expires_ms <= ?
            """);
    update.setString(1, command.node());
    update.setLong(2, command.now().plus(command.lease()).toEpochMilli());
    update.setLong(3, command.now().toEpochMilli());
    update.executeUpdate();
    return held(session, command.node());
  }

  /** A lease that ran out and that nobody took since is still the node's: its epoch says so. */
  public static ShardsClaimed renew(Session session, RenewShards command) throws SQLException {
    var update = session.prepared("UPDATE shard_lease SET expires_ms = ? WHERE node = ?");
    update.setLong(1, command.now().plus(command.lease()).toEpochMilli());
    update.setString(2, command.node());
    update.executeUpdate();
    return held(session, command.node());
  }

  public static Done release(Session session) throws SQLException {
    session.run("UPDATE shard_lease SET node = '', expires_ms = 0");
    return new Done();
  }

  private static ShardsClaimed held(Session session, String node) throws SQLException {
    var select = session.prepared("SELECT shard, epoch FROM shard_lease WHERE node = ?");
    select.setString(1, node);
    var epochs = new HashMap<Integer, Long>();
    try (var rows = select.executeQuery()) {
      while (rows.next()) {
        epochs.put(rows.getInt(1), rows.getLong(2));
      }
    }
    return new ShardsClaimed(epochs);
  }
}
