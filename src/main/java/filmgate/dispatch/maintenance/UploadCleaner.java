package filmgate.dispatch.maintenance;

import filmgate.files.PartialFiles;
import filmgate.id.UploadId;
import filmgate.schedule.PeriodicTask;
import filmgate.schedule.Scheduler;
import filmgate.store.Command.PurgePartialUploads;
import filmgate.store.Command.PurgeUploads;
import filmgate.store.Store;
import java.time.Clock;
import java.util.Optional;

/**
 * Deletes expired uploads once a minute, and the files of partial uploads that have ended. {@link
 * BlobSweeper} deletes the blobs.
 */
public final class UploadCleaner {
  private static final int BATCH_MAX = 500;

  private final Store store;
  private final PartialFiles partialFiles;
  private final Clock clock;
  private final PeriodicTask task;

  public UploadCleaner(Store store, PartialFiles partialFiles, Clock clock, Scheduler scheduler) {
    this.store = store;
    this.partialFiles = partialFiles;
    this.clock = clock;
    this.task = PeriodicTask.inBatches(scheduler, "upload-cleaner", BATCH_MAX, this::clean);
  }

  public void start() {
    task.startNow();
  }

  private int clean(int max) {
    var now = clock.instant();
    var uploads = store.await(new PurgeUploads(now, max)).rows();
    var partial = store.await(new PurgePartialUploads(now, max)).rows();
    partialFiles.ids().stream().filter(this::hasEnded).forEach(partialFiles::delete);
    return Math.max(uploads, partial);
  }

  /** A file is created after the row of its upload, and deleted after it. */
  private boolean hasEnded(String file) {
    return UploadId.parse(file).map(store.uploads()::partial).filter(Optional::isPresent).isEmpty();
  }
}
