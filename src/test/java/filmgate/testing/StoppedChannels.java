package filmgate.testing;

import filmgate.channel.ChannelConfig;
import filmgate.intake.channel.ChannelMonitor;
import filmgate.intake.channel.ChannelStatus;
import java.util.List;
import java.util.Optional;

/** Channels that are configured and do not run. */
public final class StoppedChannels implements ChannelMonitor {
  @Override
  public Optional<ChannelStatus> status(String channel) {
    return Optional.empty();
  }

  @Override
  public List<CredentialTest> test(ChannelConfig channel) {
    return List.of(new CredentialTest("0123456789ab", "unreachable", List.of()));
  }
}
