package filmgate.app.local;

import filmgate.app.cli.command.CliException;
import filmgate.channel.ChannelCheck;
import filmgate.channel.ChannelConfig;
import filmgate.config.Settings;
import filmgate.intake.channel.ChannelRepository;
import filmgate.intake.channel.ChannelService;
import filmgate.schedule.PeriodicTask;
import filmgate.secret.SecretException;
import filmgate.secret.SecretKeys;
import filmgate.store.Outcome.FileChannels;
import filmgate.store.Store;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** The channels: those of the file are stored at each start, and changes are adopted. */
public record ChannelComponents(
    ChannelService service, ChannelRepository repository, PeriodicTask refresh)
    implements AutoCloseable {
  /** The longest delay until a change by another process takes effect. */
  private static final Duration REFRESH_INTERVAL = Duration.ofSeconds(2);

  /** The actor of changes that the file causes. */
  private static final String ACTOR = "start";

  /** Stores the channels of the file, and reads all channels. */
  public static ChannelComponents of(Settings settings, Store store, Clock clock) {
    var check = LocalChannels.check();
    var keys = new SecretKeys(settings.secrets().keys(), settings.secrets().keyFile());
    var service = new ChannelService(store, keys, check, clock);
    var repository = new ChannelRepository(store, keys);
    try {
      var _ = keys.ring();
      replaceFile(service, store, channels(settings, check));
      repository.refresh();
    } catch (SecretException e) {
      throw new CliException(e.explanation(), e);
    }
    return new ChannelComponents(
        service, repository, new PeriodicTask("channels", REFRESH_INTERVAL, repository::refresh));
  }

  private static List<ChannelConfig> channels(Settings settings, ChannelCheck check) {
    return switch (settings.channels().check(check)) {
      case ChannelCheck.ValidChannels(var channels) -> channels;
      case ChannelCheck.InvalidChannels _ ->
          throw new CliException(String.join("\n  ", settings.channels().problems(check)));
    };
  }

  private static void replaceFile(
      ChannelService service, Store store, List<ChannelConfig> channels) {
    if (channels.isEmpty() && store.channels().revision() == 0) {
      return;
    }
    switch (service.replaceFile(channels, ACTOR)) {
      case FileChannels.FileChannelsReplaced _ -> {}
      case FileChannels.NamesTaken(var names) ->
          throw new CliException(
              ("the channels %s of the file exist already: they were added by the API or the"
                      + " command line. Rename them in the file, or remove the others with"
                      + " filmgate channels remove")
                  .formatted(String.join(", ", names)));
    }
  }

  @Override
  public void close() {
    refresh.close();
  }
}
