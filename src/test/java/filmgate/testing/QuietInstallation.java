package filmgate.testing;

import filmgate.intake.channel.ChannelStatus;
import filmgate.intake.overview.InstallationState;
import filmgate.intake.overview.Overview.QueueLoad;
import java.util.Map;
import java.util.Optional;

/** An installation without tasks or channels, unless a test changes that. */
public final class QuietInstallation implements InstallationState {
  private QueueLoad queue = new QueueLoad(0, Optional.empty(), 0);
  private Map<String, ChannelStatus> channels = Map.of();
  private DiskSpace disk = new DiskSpace(Long.MAX_VALUE, 0);

  public void set(QueueLoad load, Map<String, ChannelStatus> statuses, DiskSpace space) {
    queue = load;
    channels = Map.copyOf(statuses);
    disk = space;
  }

  @Override
  public QueueLoad queue(boolean test) {
    return test ? new QueueLoad(0, Optional.empty(), 0) : queue;
  }

  @Override
  public Map<String, ChannelStatus> channels() {
    return channels;
  }

  @Override
  public DiskSpace disk() {
    return disk;
  }
}
