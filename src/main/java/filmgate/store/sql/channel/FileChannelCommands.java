package filmgate.store.sql.channel;

import filmgate.store.ChangedBy;
import filmgate.store.Command.ReplaceFileChannels;
import filmgate.store.Outcome.FileChannels;
import filmgate.store.channel.ChannelRecord;
import filmgate.store.channel.ChannelSource;
import filmgate.store.channel.ChannelState;
import filmgate.store.channel.StoredChannel;
import filmgate.store.sql.engine.Session;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Replaces the channels of the file. */
public final class FileChannelCommands {
  private FileChannelCommands() {}

  public static FileChannels replace(Session session, ReplaceFileChannels command)
      throws SQLException {
    var stored = new HashMap<String, StoredChannel>();
    for (var channel : ChannelRow.all(session)) {
      if (ChannelCommands.isLive(channel)) {
        stored.put(channel.name(), channel);
      }
    }
    var taken =
        command.channels().stream()
            .map(ChannelRecord::name)
            .filter(name -> isOfApi(stored, name))
            .sorted()
            .toList();
    return taken.isEmpty()
        ? new FileChannels.FileChannelsReplaced(replace(session, command, stored))
        : new FileChannels.NamesTaken(taken);
  }

  private static boolean isOfApi(Map<String, StoredChannel> stored, String name) {
    return Optional.ofNullable(stored.get(name))
        .filter(channel -> channel.configured().source() == ChannelSource.API)
        .isPresent();
  }

  private static int replace(
      Session session, ReplaceFileChannels command, Map<String, StoredChannel> stored)
      throws SQLException {
    var changed = 0;
    for (var channel : command.channels()) {
      var before = Optional.ofNullable(stored.remove(channel.name()));
      changed += write(session, before, channel, command.by());
    }
    for (var rest : stored.values()) {
      if (rest.configured().source() == ChannelSource.FILE) {
        ChannelCommands.change(session, rest, ChannelState.REMOVED, command.by());
        changed++;
      }
    }
    return changed;
  }

  private static int write(
      Session session, Optional<StoredChannel> before, ChannelRecord channel, ChangedBy by)
      throws SQLException {
    if (before.isEmpty()) {
      ChannelCommands.create(session, channel, by);
      return 1;
    }
    if (before.get().configured().equals(channel)) {
      return 0;
    }
    ChannelCommands.update(session, before.get(), channel, by);
    return 1;
  }
}
