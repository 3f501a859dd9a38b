package filmgate.testing;

import filmgate.store.ChannelQueries;
import filmgate.store.channel.StoredChannel;
import filmgate.store.channel.StoredOutage;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A store without channels. */
public final class NoChannels implements ChannelQueries {
  @Override
  public List<StoredChannel> all() {
    return List.of();
  }

  @Override
  public Optional<StoredChannel> find(String name) {
    return Optional.empty();
  }

  @Override
  public long revision() {
    return 0;
  }

  @Override
  public List<StoredOutage> outages() {
    return List.of();
  }

  @Override
  public Map<String, Long> unknownOutcomes() {
    return Map.of();
  }

  @Override
  public Map<String, String> health(Instant since) {
    return Map.of();
  }

  @Override
  public long openTasks(String name) {
    return 0;
  }
}
