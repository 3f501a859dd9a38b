package filmgate.intake.overview;

import filmgate.intake.channel.ChannelStatus;
import filmgate.intake.overview.Overview.QueueLoad;
import java.util.Map;

/** What the process knows and the database does not. Does not block. */
public interface InstallationState {
  /** The unfinished tasks of live keys, or of test keys. */
  QueueLoad queue(boolean test);

  /** The present state of each configured channel, by name. */
  Map<String, ChannelStatus> channels();

  /** The space of the data directory. */
  DiskSpace disk();

  /**
   * The space on a disk.
   *
   * @param floorBytes below this, no task is accepted
   */
  record DiskSpace(long freeBytes, long floorBytes) {}
}
