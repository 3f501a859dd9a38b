package filmgate.store.sql.channel;

import filmgate.store.Command.ReplaceChannelSecrets;
import filmgate.store.Outcome;
import filmgate.store.Outcome.SecretsReplaced;
import filmgate.store.channel.StoredChannel;
import filmgate.store.sql.engine.Session;
import filmgate.store.sql.money.AuditLog;
import filmgate.store.sql.money.AuditLog.AuditedChange;
import java.sql.SQLException;

/** Replaces and deletes the ciphertexts of channels. */
public final class ChannelSecretCommands {
  /** The unfinished tasks whose attempt names a channel; a name contains no wildcard. */
  static final String OPEN_TASKS =
      """
      FROM task WHERE finished_ms = 0
        AND state IN ('submitting', 'running', 'unknown', 'storing', 'cancelling')
        AND state_json LIKE '%"channel":"' ||
      """;

  private ChannelSecretCommands() {}

  public static SecretsReplaced replace(Session session, ReplaceChannelSecrets command)
      throws SQLException {
    for (var channel : command.channels()) {
      var now = ChannelRow.find(session, channel.name()).map(StoredChannel::revision).orElse(0L);
      if (now != channel.revision()) {
        return SecretsReplaced.CHANNEL_CHANGED;
      }
    }
    for (var channel : command.channels()) {
      ChannelRow.write(
          session, channel.configured(), channel.state(), channel.createdAt(), command.by());
    }
    AuditLog.write(
        session,
        command.by(),
        new AuditedChange("secrets.rotated", "secrets", AuditLog.NOTHING, AuditLog.NOTHING));
    return SecretsReplaced.REPLACED;
  }

  public static Outcome.Purged forget(Session session) throws SQLException {
    return new Outcome.Purged(
        session.update(
            "UPDATE channel SET secrets = '{}' WHERE state = 'removed' AND secrets <> '{}'"
                + " AND NOT EXISTS (SELECT 1 "
                + OPEN_TASKS
                + " channel.name || '\"%')"));
  }
}
