package filmgate.intake.channel;

import java.util.List;
import java.util.Optional;

/**
 * All channels at one moment, removed ones included: a running task may still need them.
 *
 * @param revision changes with every channel
 */
public record ChannelSnapshot(long revision, List<ChannelEntry> channels) {
  /** No channels. */
  public static final ChannelSnapshot EMPTY = new ChannelSnapshot(0, List.of());

  public ChannelSnapshot {
    channels = List.copyOf(channels);
  }

  public Optional<ChannelEntry> find(String name) {
    return channels.stream().filter(one -> one.name().equals(name)).findFirst();
  }
}
