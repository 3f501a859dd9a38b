package filmgate.store.sql.channel;

import filmgate.store.ChangedBy;
import filmgate.store.Command.PutChannel;
import filmgate.store.Command.SetChannelState;
import filmgate.store.Outcome.ChannelChange;
import filmgate.store.Outcome.ChannelChange.ChannelChanged;
import filmgate.store.channel.ChannelRecord;
import filmgate.store.channel.ChannelSource;
import filmgate.store.channel.ChannelState;
import filmgate.store.channel.StoredChannel;
import filmgate.store.sql.engine.Session;
import filmgate.store.sql.money.AuditLog;
import filmgate.store.sql.money.AuditLog.AuditedChange;
import java.sql.SQLException;
import java.util.Optional;
import java.util.TreeSet;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Changes channels one by one. */
public final class ChannelCommands {
  private static final JsonMapper JSON = new JsonMapper();

  private ChannelCommands() {}

  public static ChannelChange put(Session session, PutChannel command) throws SQLException {
    var channel = command.channel();
    var before = ChannelRow.find(session, channel.name());
    var live = before.filter(ChannelCommands::isLive);
    if (command.replaces() == 0) {
      return live.isPresent()
          ? new ChannelChange.NameTaken(live.get().configured().source())
          : new ChannelChanged(create(session, channel, command.by()));
    }
    if (live.isEmpty()) {
      return new ChannelChange.NoSuchChannel();
    }
    if (live.get().configured().source() != channel.source()) {
      return new ChannelChange.ManagedByFile();
    }
    return live.get().revision() == command.replaces()
        ? new ChannelChanged(update(session, live.get(), channel, command.by()))
        : new ChannelChange.RevisionConflict(live.get().revision());
  }

  static boolean isLive(StoredChannel channel) {
    return channel.state() != ChannelState.REMOVED;
  }

  static StoredChannel create(Session session, ChannelRecord channel, ChangedBy by)
      throws SQLException {
    var stored = ChannelRow.write(session, channel, ChannelState.ACTIVE, by.at(), by);
    audit(session, "channel.created", Optional.empty(), Optional.of(stored), by);
    return stored;
  }

  static StoredChannel update(
      Session session, StoredChannel before, ChannelRecord channel, ChangedBy by)
      throws SQLException {
    var stored = ChannelRow.write(session, channel, before.state(), before.createdAt(), by);
    audit(session, "channel.updated", Optional.of(before), Optional.of(stored), by);
    return stored;
  }

  public static ChannelChange set(Session session, SetChannelState command) throws SQLException {
    var found = ChannelRow.find(session, command.name()).filter(ChannelCommands::isLive);
    if (found.isEmpty()) {
      return new ChannelChange.NoSuchChannel();
    }
    var before = found.get();
    if (command.state() == ChannelState.REMOVED
        && before.configured().source() == ChannelSource.FILE) {
      return new ChannelChange.ManagedByFile();
    }
    if (command.replaces().orElse(before.revision()) != before.revision()) {
      return new ChannelChange.RevisionConflict(before.revision());
    }
    return before.state() == command.state()
        ? new ChannelChanged(before)
        : new ChannelChanged(change(session, before, command.state(), command.by()));
  }

  static StoredChannel change(
      Session session, StoredChannel before, ChannelState state, ChangedBy by) throws SQLException {
    var stored = ChannelRow.write(session, before.configured(), state, before.createdAt(), by);
    var after =
        state == ChannelState.REMOVED ? Optional.<StoredChannel>empty() : Optional.of(stored);
    audit(session, action(state), Optional.of(before), after, by);
    return stored;
  }

  private static String action(ChannelState state) {
    return switch (state) {
      case ACTIVE -> "channel.resumed";
      case PAUSED -> "channel.paused";
      case DRAINING -> "channel.draining";
      case REMOVED -> "channel.removed";
    };
  }

  private static void audit(
      Session session,
      String action,
      Optional<StoredChannel> before,
      Optional<StoredChannel> after,
      ChangedBy by)
      throws SQLException {
    var name = before.or(() -> after).map(StoredChannel::name).orElseThrow();
    AuditLog.write(
        session,
        by,
        new AuditedChange(
            action,
            name,
            before.map(ChannelCommands::json).orElse(AuditLog.NOTHING),
            after.map(ChannelCommands::json).orElse(AuditLog.NOTHING)));
  }

  /** The configuration, the state, and the names of the secrets. */
  private static String json(StoredChannel channel) {
    var configured = channel.configured();
    var json = (ObjectNode) JSON.readTree(configured.config());
    json.put("source", configured.source().wireName()).put("state", channel.state().wireName());
    var secrets = json.putArray("secrets");
    new TreeSet<>(configured.secrets().keySet()).forEach(secrets::add);
    return JSON.writeValueAsString(json);
  }
}
