package filmgate.app.metrics;

import filmgate.dispatch.DispatchService;
import filmgate.dispatch.queue.QueueLoad;
import filmgate.dispatch.route.Channel;
import filmgate.dispatch.route.ChannelRegistry;
import filmgate.dispatch.route.CircuitState;
import filmgate.metrics.Metric;
import filmgate.metrics.MetricRegistry;
import filmgate.metrics.MetricRegistry.Values;
import filmgate.store.Store;
import filmgate.store.channel.ChannelState;
import filmgate.task.Task;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.TreeMap;
import java.util.function.LongSupplier;
import java.util.function.ToIntFunction;

/** The gauges of a server, which are read from its memory when the metrics are read. */
final class StateMetrics {
  /** The most deliveries that are counted in one read. */
  private static final int PENDING_MAX = 10_000;

  private static final double MILLIS = 1e3;

  private final MetricRegistry registry;

  StateMetrics(MetricRegistry registry) {
    this.registry = registry;
  }

  /** The queue and the polls. */
  void registerTasks(DispatchService dispatch, Clock clock) {
    registry.readFrom(
        Metric.TASKS_IN_STATE,
        values -> {
          for (var mode : modes()) {
            var loads = of(mode, dispatch.load());
            values.add(loads.stream().mapToInt(QueueLoad::queued).sum(), "queued", mode);
            values.add(loads.stream().mapToInt(QueueLoad::started).sum(), "started", mode);
          }
        });
    registry.readFrom(
        Metric.QUEUE_OLDEST,
        values -> {
          for (var mode : modes()) {
            values.add(ageSeconds(of(mode, dispatch.load()), clock), mode);
          }
        });
    registry.readFrom(
        Metric.POLL_LAG, values -> values.add(dispatch.pollLag().toMillis() / MILLIS));
  }

  private static List<String> modes() {
    return List.of(TaskMetrics.mode(Task.Lane.LIVE), TaskMetrics.mode(Task.Lane.TEST));
  }

  private static List<QueueLoad> of(String mode, List<QueueLoad> loads) {
    return loads.stream().filter(load -> TaskMetrics.mode(load.lane()).equals(mode)).toList();
  }

  private static double ageSeconds(List<QueueLoad> loads, Clock clock) {
    return loads.stream()
        .flatMap(load -> load.oldest().stream())
        .mapToDouble(task -> Math.max(0, clock.millis() - task.createdMillis()) / MILLIS)
        .max()
        .orElse(0);
  }

  /**
   * The channels.
   *
   * @param inFlight how many live tasks are on a channel
   */
  void registerChannels(ChannelRegistry channels, ToIntFunction<String> inFlight) {
    registry.readFrom(
        Metric.CHANNEL_IN_FLIGHT,
        values -> each(channels, values, channel -> inFlight.applyAsInt(channel.name())));
    registry.readFrom(
        Metric.CHANNEL_LIMIT,
        values -> each(channels, values, channel -> channel.terms().concurrent()));
    registry.readFrom(
        Metric.CHANNEL_UP, values -> each(channels, values, channel -> isUp(channel) ? 1 : 0));
    registry.readFrom(Metric.CHANNEL_CREDENTIALS, values -> credentials(channels, values));
  }

  private static void each(ChannelRegistry channels, Values values, ToIntFunction<Channel> value) {
    for (var channel : channels.all()) {
      values.add(value.applyAsInt(channel), channel.name(), channel.provider());
    }
  }

  private static boolean isUp(Channel channel) {
    return channel.terms().state() == ChannelState.ACTIVE
        && channel.accounts().stream().anyMatch(account -> isUsable(account.breaker().state()));
  }

  private static boolean isUsable(CircuitState state) {
    return switch (state) {
      case CLOSED, BUSY, HALF_OPEN -> true;
      case OPEN, ACCOUNT_PROBLEM -> false;
    };
  }

  private static void credentials(ChannelRegistry channels, Values values) {
    for (var channel : channels.all()) {
      var counts = new TreeMap<CircuitState, Integer>();
      for (var state : CircuitState.values()) {
        counts.put(state, 0);
      }
      channel.accounts().forEach(one -> counts.merge(one.breaker().state(), 1, Integer::sum));
      counts.forEach(
          (state, count) ->
              values.add(count, channel.name(), channel.provider(), state.wireName()));
    }
  }

  /** Deliveries of webhooks; the read is bounded. */
  void registerDeliveries(Store store) {
    registry.readFrom(
        Metric.WEBHOOK_DELIVERIES_PENDING,
        values -> values.add(store.webhooks().pending(PENDING_MAX)));
  }

  /**
   * The files of the database, whose log has another ending.
   *
   * @param freeBytes the free space of the disk
   */
  void registerStorage(Path database, LongSupplier freeBytes) {
    registry.readFrom(
        Metric.STORAGE_BYTES,
        values -> {
          values.add(database.toFile().length(), "database");
          values.add(Path.of(database + "-wal").toFile().length(), "wal");
          values.add(freeBytes.getAsLong(), "free");
        });
  }
}
