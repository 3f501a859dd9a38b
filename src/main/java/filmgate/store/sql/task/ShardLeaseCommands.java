package filmgate.store.sql.task;

import filmgate.store.Command.ClaimShards;
import filmgate.store.Command.RenewShards;
import filmgate.store.Outcome.Done;
import filmgate.store.Outcome.ShardsClaimed;
import filmgate.store.sql.engine.Session;
import java.sql.SQLException;
import java.util.HashMap;

/** The commands about shard leases. Only a claim changes an epoch: it adds 1. */
public final class ShardLeaseCommands {
  private ShardLeaseCommands() {}

  public static ShardsClaimed claim(Session session, ClaimShards command) throws SQLException {
    session.update(
        """
        UPDATE shard_lease SET node = ?, epoch = epoch + 1, expires_ms = ?
        WHERE expires_ms <= ?
        """,
        command.node(),
        command.now().plus(command.lease()),
        command.now());
    return held(session, command.node());
  }

  /**
   * An expired lease that no other node has claimed since is renewed too: its epoch is the same.
   */
  public static ShardsClaimed renew(Session session, RenewShards command) throws SQLException {
    session.update(
        "UPDATE shard_lease SET expires_ms = ? WHERE node = ?",
        command.now().plus(command.lease()),
        command.node());
    return held(session, command.node());
  }

  public static Done release(Session session) throws SQLException {
    session.run("UPDATE shard_lease SET node = '', expires_ms = 0");
    return new Done();
  }

  private static ShardsClaimed held(Session session, String node) throws SQLException {
    var epochs = new HashMap<Integer, Long>();
    session.each(
        "SELECT shard, epoch FROM shard_lease WHERE node = ?",
        row -> epochs.put(row.getInt(1), row.getLong(2)),
        node);
    return new ShardsClaimed(epochs);
  }
}
