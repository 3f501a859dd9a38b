package filmgate.dispatch.route;

import filmgate.store.channel.ChannelState;
import filmgate.task.AttemptRoute;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;

/**
 * Chooses one of several channels: the lowest priority number that has a free slot and a closed
 * circuit, and among equal ones by weight in a smooth round robin. Not thread-safe.
 */
public final class ChannelSelector {
  private final ChannelRegistry channels;
  private final Map<String, Integer> credits = new HashMap<>();

  public ChannelSelector(ChannelRegistry channels) {
    this.channels = channels;
  }

  /** A channel, and the account of it that is used. */
  public record Selection(Channel channel, ChannelAccount account) {
    /** The route of an attempt that starts there. */
    public AttemptRoute route() {
      return new AttemptRoute(channel.name(), account.fingerprint(), account.provider().name());
    }
  }

  /**
   * The channel of the next task; empty if none can start one now.
   *
   * @param inUse the number of used slots of a channel
   */
  public Optional<Selection> select(Route route, ToIntFunction<String> inUse) {
    return route.tiers().stream().flatMap(tier -> selectFrom(tier, inUse).stream()).findFirst();
  }

  /** Whether {@link #select} finds a channel. */
  public boolean canSelect(Route route, ToIntFunction<String> inUse) {
    return route.channels().anyMatch(name -> isFree(name, inUse));
  }

  private boolean isFree(String name, ToIntFunction<String> inUse) {
    return channels.find(name).filter(channel -> isFree(channel, inUse)).isPresent();
  }

  private static boolean isFree(Channel channel, ToIntFunction<String> inUse) {
    return channel.terms().state() == ChannelState.ACTIVE
        && inUse.applyAsInt(channel.name()) < channel.terms().concurrent()
        && account(channel).isPresent();
  }

  private static Optional<ChannelAccount> account(Channel channel) {
    return channel.accounts().stream().filter(account -> account.breaker().allows()).findFirst();
  }

  private Optional<Selection> selectFrom(List<String> names, ToIntFunction<String> inUse) {
    var free =
        names.stream()
            .flatMap(name -> channels.find(name).stream())
            .filter(channel -> isFree(channel, inUse))
            .toList();
    if (free.isEmpty()) {
      return Optional.empty();
    }
    var first = free.stream().mapToInt(ChannelSelector::priority).min().orElseThrow();
    var equal = free.stream().filter(channel -> priority(channel) == first).toList();
    var chosen = equal.size() == 1 ? equal.getFirst() : byWeight(equal);
    return account(chosen).map(account -> new Selection(chosen, account));
  }

  private static int priority(Channel channel) {
    return channel.terms().rank().priority();
  }

  /** Each channel earns its weight per task, and the one with the most pays for the task. */
  private Channel byWeight(List<Channel> equal) {
    var total = 0;
    for (var channel : equal) {
      var weight = channel.terms().rank().weight();
      total += weight;
      credits.merge(channel.name(), weight, Integer::sum);
    }
    var chosen =
        equal.stream()
            .max(Comparator.comparingInt(one -> credits.getOrDefault(one.name(), 0)))
            .orElseThrow();
    credits.merge(chosen.name(), -total, Integer::sum);
    return chosen;
  }
}
