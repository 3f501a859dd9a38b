package filmgate.store;

import filmgate.store.channel.StoredChannel;
import filmgate.store.channel.StoredOutage;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads of channels. All may block on the database. */
public interface ChannelQueries {
  /** Every channel by name, removed ones included. */
  List<StoredChannel> all();

  /** A channel, also a removed one. */
  Optional<StoredChannel> find(String name);

  /** The largest revision of a channel; 0 without channels. It changes with every channel. */
  long revision();

  /** The accounts that an upstream refuses, by channel. */
  List<StoredOutage> outages();

  /** How many tasks of each channel failed with an unknown outcome; without those of none. */
  Map<String, Long> unknownOutcomes();

  /** What the serving process saw of each channel, as JSON, unless that is older. */
  Map<String, String> health(Instant since);

  /** The number of unfinished tasks whose attempt names the channel. */
  long openTasks(String name);
}
