package filmgate.app.channel;

import filmgate.intake.channel.ChannelStatus;
import filmgate.schedule.PeriodicTask;
import filmgate.store.Command.RecordChannelHealth;
import filmgate.store.Store;
import filmgate.view.channel.ChannelHealthView;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/** Stores every few seconds what this process sees of the channels, for the command line. */
public final class ChannelHealthRecorder implements AutoCloseable {
  /** After this time without a record, no process serves. */
  public static final Duration OUTDATED = Duration.ofSeconds(30);

  private static final Duration INTERVAL = Duration.ofSeconds(5);

  private final Supplier<Map<String, ChannelStatus>> statuses;
  private final Store store;
  private final Clock clock;
  private final PeriodicTask task;

  /**
   * @param statuses the present state of each channel of the configuration
   */
  public ChannelHealthRecorder(
      Supplier<Map<String, ChannelStatus>> statuses, Store store, Clock clock) {
    this.statuses = statuses;
    this.store = store;
    this.clock = clock;
    this.task = new PeriodicTask("channel-health", INTERVAL, this::record);
  }

  public void start() {
    task.startNow();
  }

  private void record() {
    var health = new HashMap<String, String>();
    statuses
        .get()
        .forEach(
            (name, status) ->
                health.put(
                    name, new String(ChannelHealthView.render(status), StandardCharsets.UTF_8)));
    if (!health.isEmpty()) {
      store.await(new RecordChannelHealth(health, clock.instant()));
    }
  }

  @Override
  public void close() {
    task.close();
  }
}
