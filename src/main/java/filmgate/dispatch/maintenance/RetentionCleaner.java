package filmgate.dispatch.maintenance;

import filmgate.assets.BlobStore;
import filmgate.crash.CrashPoint;
import filmgate.crash.CrashPoints;
import filmgate.dispatch.step.TaskTransitions;
import filmgate.id.TaskId;
import filmgate.schedule.Scheduler;
import filmgate.store.Command.ForgetOrphans;
import filmgate.store.Command.PurgeIdempotency;
import filmgate.store.Store;
import filmgate.store.StoreException;
import filmgate.store.TaskQueries;
import filmgate.task.TaskEvent.RetentionEnded;
import filmgate.task.TaskState;
import filmgate.task.VideoResult.Retention;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets films go whose retention has ended, the row first, then the file; what is remembered of
 * submissions beyond its time; what erased tasks named; and once a day every blob that no task
 * needs: pictures of finished tasks, and what a crash left behind.
 */
public final class RetentionCleaner {
  private static final Logger LOG = LoggerFactory.getLogger(RetentionCleaner.class);
  private static final Duration INTERVAL = Duration.ofMinutes(1);
  private static final Duration SOON = Duration.ofSeconds(1);
  private static final Duration SWEEP_INTERVAL = Duration.ofDays(1);
  private static final int BATCH_MAX = 500;
  private static final int PURGED_MAX = 2_000;

  /** A blob is older than any commit that will name it. */
  private static final Duration MINIMUM_AGE = Duration.ofMinutes(1);

  /** Inputs stay this long, so that a finished task can be run again. */
  private static final Duration INPUT_RETENTION = Duration.ofDays(7);

  private final Store store;
  private final TaskQueries tasks;
  private final TaskTransitions transitions;
  private final BlobStore blobs;
  private final Clock clock;
  private final Scheduler scheduler;
  private final CrashPoints points;

  public RetentionCleaner(
      Store store,
      BlobStore blobs,
      TaskTransitions transitions,
      Clock clock,
      Scheduler scheduler,
      CrashPoints points) {
    this.store = store;
    this.tasks = store.tasks();
    this.transitions = transitions;
    this.blobs = blobs;
    this.points = points;
    this.clock = clock;
    this.scheduler = scheduler;
  }

  /** Cleans now and then once a minute; sooner while there is more to clean. */
  public void start() {
    scheduler.schedule(Duration.ZERO, this::run);
    scheduler.schedule(Duration.ZERO, this::sweepUnused);
  }

  private void run() {
    var wait = INTERVAL;
    try {
      var orphaned = deleteOrphans();
      var ended = tasks.retentionExpired(clock.instant(), BATCH_MAX);
      ended.forEach(this::releaseVideo);
      var forgotten = store.await(new PurgeIdempotency(clock.instant(), PURGED_MAX)).rows();
      var more = orphaned == BATCH_MAX || ended.size() == BATCH_MAX || forgotten == PURGED_MAX;
      wait = more ? SOON : INTERVAL;
    } catch (StoreException e) {
      LOG.warn("event=cleaning_trouble kind={}", e.kind());
    }
    scheduler.schedule(wait, this::run);
  }

  /** Deletes what only erased tasks named, once no submission under way can name it any more. */
  private int deleteOrphans() {
    var before = clock.instant().minus(MINIMUM_AGE);
    var orphaned = tasks.orphanedBlobs(before, BATCH_MAX);
    if (!orphaned.isEmpty()) {
      for (var digest : orphaned) {
        deleteIfUnreferenced(digest, before);
      }
      store.await(new ForgetOrphans(orphaned, before));
    }
    return orphaned.size();
  }

  /** A film that another task holds as well stays for that one. */
  private void releaseVideo(TaskId id) {
    var moved = transitions.apply(id, new RetentionEnded(clock.millis()));
    points.pass(CrashPoint.RETENTION_ROW_WRITTEN);
    moved.map(task -> releasedDigests(task.state())).orElseGet(List::of).stream()
        .forEach(digest -> deleteIfUnreferenced(digest, clock.instant().minus(MINIMUM_AGE)));
  }

  private void sweepUnused() {
    try {
      blobs.unmodifiedSince(clock.instant().minus(INPUT_RETENTION)).forEach(this::deleteIfUnused);
    } catch (StoreException e) {
      LOG.warn("event=sweeping_trouble kind={}", e.kind());
    }
    scheduler.schedule(SWEEP_INTERVAL, this::sweepUnused);
  }

  /** What only tasks name that are over has had its time. */
  private void deleteIfUnused(String digest) {
    if (!tasks.isHeldByTask(digest) && !tasks.isNeededByOpenTask(digest)) {
      blobs.deleteUnmodified(digest, clock.instant().minus(INPUT_RETENTION));
    }
  }

  private void deleteIfUnreferenced(String digest, Instant untouchedSince) {
    if (!tasks.isHeldByTask(digest) && !tasks.isNamedByTask(digest)) {
      blobs.deleteUnmodified(digest, untouchedSince);
    }
  }

  private static List<String> releasedDigests(TaskState state) {
    return state instanceof TaskState.Succeeded(var result)
            && result.retention() instanceof Retention.DeletedSince
        ? List.of(result.digest())
        : List.of();
  }
}
