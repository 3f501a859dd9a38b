package filmgate.testing;

import filmgate.catalogue.Catalogue;
import filmgate.catalogue.spec.ModelSpec;
import filmgate.channel.ChannelCheck;
import filmgate.channel.ChannelConfig;
import filmgate.channel.ProviderDescriptors;
import filmgate.intake.channel.ChannelMonitor;
import filmgate.intake.channel.ChannelService;
import filmgate.intake.channel.ChannelStatus;
import filmgate.secret.SecretKeys;
import filmgate.store.Store;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Channels that are configured and do not run. */
public final class StoppedChannels implements ChannelMonitor {
  /** The configuration of the channels, whose secrets are in this directory. */
  static ChannelService service(Store store, Catalogue catalogue, Path directory, Clock clock) {
    var ids = catalogue.models().stream().map(ModelSpec::id).toList();
    return new ChannelService(
        store,
        new SecretKeys(List.of(), directory.resolve("secrets.key")),
        new ChannelCheck(ProviderDescriptors.ALL, ids),
        clock);
  }

  @Override
  public Optional<ChannelStatus> status(String channel) {
    return Optional.empty();
  }

  @Override
  public List<CredentialTest> test(ChannelConfig channel) {
    return List.of(new CredentialTest("0123456789ab", "unreachable", List.of()));
  }
}
