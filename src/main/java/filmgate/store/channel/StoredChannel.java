package filmgate.store.channel;

import java.time.Instant;

/**
 * A stored channel.
 *
 * @param revision a number that every change of any channel increases
 */
public record StoredChannel(
    ChannelRecord configured,
    ChannelState state,
    long revision,
    Instant createdAt,
    Instant updatedAt) {
  public String name() {
    return configured.name();
  }
}
