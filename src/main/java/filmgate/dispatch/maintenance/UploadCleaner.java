package filmgate.dispatch.maintenance;

import filmgate.schedule.PeriodicTask;
import filmgate.schedule.Scheduler;
import filmgate.store.Command.PurgeUploads;
import filmgate.store.Store;
import java.time.Clock;
import java.time.Duration;

/** Deletes expired uploads once a minute. {@link BlobSweeper} deletes their blobs. */
public final class UploadCleaner {
  private static final Duration INTERVAL = Duration.ofMinutes(1);
  private static final Duration NEXT_BATCH_DELAY = Duration.ofSeconds(1);
  private static final int BATCH_MAX = 500;

  private final Store store;
  private final Clock clock;
  private final PeriodicTask task;

  public UploadCleaner(Store store, Clock clock, Scheduler scheduler) {
    this.store = store;
    this.clock = clock;
    this.task = PeriodicTask.on(scheduler, "upload-cleaner", INTERVAL, this::clean);
  }

  public void start() {
    task.startNow();
  }

  private Duration clean() {
    var deleted = store.await(new PurgeUploads(clock.instant(), BATCH_MAX)).rows();
    return deleted == BATCH_MAX ? NEXT_BATCH_DELAY : INTERVAL;
  }
}
