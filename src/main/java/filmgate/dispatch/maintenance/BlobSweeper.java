package filmgate.dispatch.maintenance;

import filmgate.assets.BlobStore;
import filmgate.schedule.PeriodicTask;
import filmgate.schedule.Scheduler;
import filmgate.store.Command.ForgetOrphans;
import filmgate.store.Store;
import filmgate.store.TaskQueries;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Deletes blobs that no task and no upload needs.
 *
 * <p>Once a minute it deletes the orphaned blobs: those of erased tasks and deleted uploads, and
 * the inputs whose retention has ended. Once a day it deletes old blobs that a crash left behind.
 */
public final class BlobSweeper {
  private static final Duration SWEEP_INTERVAL = Duration.ofDays(1);
  private static final int BATCH_MAX = 500;

  /** Longer than the time between the write of a blob and the commit of a row that refers to it. */
  private static final Duration MINIMUM_AGE = Duration.ofMinutes(1);

  /** Blobs that are younger are not swept. */
  private static final Duration SWEPT_AGE = Duration.ofDays(1);

  private final Store store;
  private final TaskQueries tasks;
  private final BlobStore blobs;
  private final Clock clock;
  private final PeriodicTask orphanTask;
  private final PeriodicTask sweepTask;

  public BlobSweeper(Store store, BlobStore blobs, Clock clock, Scheduler scheduler) {
    this.store = store;
    this.tasks = store.tasks();
    this.blobs = blobs;
    this.clock = clock;
    this.orphanTask =
        PeriodicTask.inBatches(scheduler, "orphaned-blobs", BATCH_MAX, this::deleteOrphans);
    this.sweepTask = PeriodicTask.on(scheduler, "blob-sweep", SWEEP_INTERVAL, this::sweep);
  }

  public void start() {
    orphanTask.startNow();
    sweepTask.startNow();
  }

  /**
   * Deletes a blob that no task and no upload refers to, unless its content was stored again just
   * now.
   */
  void deleteIfUnreferenced(String digest) {
    deleteIfUnreferenced(digest, youngest());
  }

  private Instant youngest() {
    return clock.instant().minus(MINIMUM_AGE);
  }

  private void deleteIfUnreferenced(String digest, Instant unmodifiedSince) {
    if (!tasks.isHeldByTask(digest)
        && !tasks.isNamedByTask(digest)
        && !store.uploads().isUploaded(digest)) {
      blobs.deleteUnmodified(digest, unmodifiedSince);
    }
  }

  /** No submission in progress can refer to an orphaned blob of this age. */
  private int deleteOrphans(int max) {
    var before = youngest();
    var orphaned = tasks.orphanedBlobs(before, max);
    if (!orphaned.isEmpty()) {
      for (var digest : orphaned) {
        deleteIfUnreferenced(digest, before);
      }
      store.await(new ForgetOrphans(orphaned, before));
    }
    return orphaned.size();
  }

  private Duration sweep() {
    var before = clock.instant().minus(SWEPT_AGE);
    blobs.unmodifiedSince(before).forEach(digest -> deleteIfUnreferenced(digest, before));
    return SWEEP_INTERVAL;
  }
}
