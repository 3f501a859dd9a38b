package filmgate.store;

import filmgate.store.channel.StoredChannel;
import java.util.List;
import java.util.Optional;

/** Reads of channels. All may block on the database. */
public interface ChannelQueries {
  /** Every channel by name, removed ones included. */
  List<StoredChannel> all();

  /** A channel, also a removed one. */
  Optional<StoredChannel> find(String name);

  /** The largest revision of a channel; 0 without channels. It changes with every channel. */
  long revision();

  /** The number of unfinished tasks whose attempt names the channel. */
  long openTasks(String name);
}
