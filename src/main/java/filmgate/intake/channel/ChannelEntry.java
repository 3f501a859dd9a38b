package filmgate.intake.channel;

import filmgate.channel.ChannelConfig;
import filmgate.store.channel.ChannelSource;
import filmgate.store.channel.ChannelState;
import filmgate.store.channel.StoredChannel;

/** A channel with its decrypted configuration. */
public record ChannelEntry(StoredChannel stored, ChannelConfig config) {
  public String name() {
    return config.name();
  }

  public ChannelState state() {
    return stored.state();
  }

  public ChannelSource source() {
    return stored.configured().source();
  }

  /** Whether the channel gets new tasks. */
  public boolean takesTasks() {
    return state() == ChannelState.ACTIVE && config.routing().enabled();
  }
}
