package filmgate.dispatch.route;

import filmgate.id.AccountId;
import filmgate.provider.Coverage;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What routing and dispatch know about a channel.
 *
 * @param concurrent the maximum number of tasks at the upstream at the same time
 * @param rank which channel of several is chosen
 * @param state whether tasks may start
 * @param accounts the accounts that may use it; empty for all
 * @param models the models that it serves
 */
public record ChannelTerms(
    String name,
    int concurrent,
    Rank rank,
    ChannelState state,
    Set<AccountId> accounts,
    ServedModels models,
    Limits limits) {
  public ChannelTerms {
    accounts = Set.copyOf(accounts);
  }

  /**
   * Which channel of several is chosen.
   *
   * @param priority the lowest number first
   * @param weight the share of the tasks among channels of the same priority, at least 1
   */
  public record Rank(int priority, int weight) {
    public static final Rank STANDARD = new Rank(0, 1);
  }

  /**
   * A model of a channel.
   *
   * @param upstreamName the upstream's name of the model; empty for that of the provider
   */
  public record ServedModel(String upstreamName, Coverage coverage) {
    /** A model that is served completely under the name of the provider. */
    public static final ServedModel COMPLETE = new ServedModel("", Coverage.everything());
  }

  /** The models of a channel by their public names. */
  @FunctionalInterface
  public interface ServedModels {
    Optional<ServedModel> find(String model);

    /** These models, and no others. */
    static ServedModels of(Map<String, ServedModel> models) {
      var copy = Map.copyOf(models);
      return model -> Optional.ofNullable(copy.get(model));
    }
  }

  /**
   * The limits of an attempt.
   *
   * @param pollInterval the delay between two polls of a task; empty if it is adaptive
   * @param attempt how long an attempt may take, without the time in the queue
   * @param unknown how long an attempt without a known outcome is looked up
   * @param failover whether a task moves to another channel
   */
  public record Limits(
      Optional<Duration> pollInterval, Duration attempt, Duration unknown, Failover failover) {
    public static final Limits STANDARD =
        new Limits(
            Optional.empty(), Duration.ofHours(2), Duration.ofDays(1), Failover.BEFORE_ACCEPT);
  }

  /** When a task may move to another channel. */
  public enum Failover {
    /** Only while the upstream has surely not accepted it. */
    BEFORE_ACCEPT,
    /** Also after the upstream accepted it and failed. */
    AFTER_FAILURE
  }

  /** The terms of a channel of this server that serves every model. */
  public static ChannelTerms builtIn(String name, int concurrent) {
    var limits =
        new Limits(
            Optional.empty(), Duration.ofHours(2), Duration.ofHours(2), Failover.AFTER_FAILURE);
    return new ChannelTerms(
        name,
        concurrent,
        Rank.STANDARD,
        ChannelState.ACTIVE,
        Set.of(),
        _ -> Optional.of(ServedModel.COMPLETE),
        limits);
  }

  /** The same terms with another limit of an attempt. */
  public ChannelTerms withAttemptLimit(Duration attempt) {
    var changed = new Limits(limits.pollInterval(), attempt, attempt, limits.failover());
    return new ChannelTerms(name, concurrent, rank, state, accounts, models, changed);
  }

  /** How the channel serves a model; empty if it does not. */
  public Optional<ServedModel> model(String model) {
    return models.find(model);
  }

  /** Whether tasks of the account may use the channel. */
  public boolean allows(AccountId account) {
    return accounts.isEmpty() || accounts.contains(account);
  }
}
