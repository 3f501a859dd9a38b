package filmgate.dispatch.step;

import filmgate.id.TaskId;
import filmgate.store.Command.ClaimShards;
import filmgate.store.Command.RenewShards;
import filmgate.store.Store;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;

/** The shards that this node has leased, each with the epoch that fences its writes. */
public final class ShardLeases {
  private final Store store;
  private final Clock clock;
  private final String node;
  private final Duration lease;
  private volatile Map<Integer, Long> epochs = Map.of();
  private volatile long extendedMillis;

  public ShardLeases(Store store, Clock clock, String node, Duration lease) {
    this.store = store;
    this.clock = clock;
    this.node = node;
    this.lease = lease;
  }

  /** The renewal interval: two renewals may fail before a lease expires. */
  public Duration renewInterval() {
    return lease.dividedBy(3);
  }

  /** Renews the leases and claims free shards; returns the newly acquired shards. */
  public Set<Integer> renew() {
    var renewed = extend();
    var claimed = store.await(new ClaimShards(node, clock.instant(), lease)).epochs();
    var acquired = new HashSet<>(claimed.keySet());
    acquired.removeAll(renewed.keySet());
    epochs = claimed;
    return acquired;
  }

  /** Extends the leases if that is due; claims no further shards. */
  public void extendWhenDue() {
    if (clock.millis() - extendedMillis >= renewInterval().toMillis()) {
      var _ = extend();
    }
  }

  private Map<Integer, Long> extend() {
    extendedMillis = clock.millis();
    return store.await(new RenewShards(node, clock.instant(), lease)).epochs();
  }

  /** The epoch with which this node may write the task; empty if the shard is not leased. */
  public OptionalLong epochOf(TaskId task) {
    var epoch = epochs.get(task.shard());
    return epoch == null ? OptionalLong.empty() : OptionalLong.of(epoch);
  }
}
