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

/** The shards of tasks that this node holds, each with the epoch that fences its writes. */
public final class ShardLeases {
  private final Store store;
  private final Clock clock;
  private final String node;
  private final Duration lease;
  private volatile Map<Integer, Long> epochs = Map.of();

  public ShardLeases(Store store, Clock clock, String node, Duration lease) {
    this.store = store;
    this.clock = clock;
    this.node = node;
    this.lease = lease;
  }

  /** How often the leases are prolonged: twice may fail. */
  public Duration renewInterval() {
    return lease.dividedBy(3);
  }

  /** Prolongs what is held and takes what is free; answers the shards that are new here. */
  public Set<Integer> renew() {
    var held = store.await(new RenewShards(node, clock.instant(), lease)).epochs();
    var claimed = store.await(new ClaimShards(node, clock.instant(), lease)).epochs();
    var gained = new HashSet<>(claimed.keySet());
    gained.removeAll(held.keySet());
    epochs = claimed;
    return gained;
  }

  /** The epoch under which this node may write the task; empty when another node may. */
  public OptionalLong epochOf(TaskId task) {
    var epoch = epochs.get(task.shard());
    return epoch == null ? OptionalLong.empty() : OptionalLong.of(epoch);
  }
}
