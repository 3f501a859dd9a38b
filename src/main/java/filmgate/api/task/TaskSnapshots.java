package filmgate.api.task;

import filmgate.api.route.ApiRequest;
import filmgate.assets.SignedLink;
import filmgate.signals.QueuePosition;
import filmgate.signals.Signals;
import filmgate.task.Task;
import filmgate.task.TaskState;
import filmgate.task.VideoResult.Retention;
import filmgate.task.VideoVariant;
import filmgate.text.Language;
import filmgate.view.task.TaskSnapshot;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/** Creates snapshots of tasks. */
public final class TaskSnapshots {
  private static final int ESTIMATE_STEP_SECONDS = 10;

  private final Signals signals;
  private final QueuePosition.QueueEstimator queue;
  private final SignedLink links;
  private final TaskSnapshot.Installation installation;
  private final Clock clock;

  public TaskSnapshots(
      Signals signals,
      QueuePosition.QueueEstimator queue,
      SignedLink links,
      TaskSnapshot.Installation installation,
      Clock clock) {
    this.signals = signals;
    this.queue = queue;
    this.links = links;
    this.installation = installation;
    this.clock = clock;
  }

  /** The snapshot of a task for the response to a request. */
  TaskSnapshot snapshot(ApiRequest call, Task task) {
    return snapshot(key(call, task));
  }

  /** The snapshot of a task for a message; {@code origin} is the base of its links. */
  public TaskSnapshot snapshot(Task task, Language language, String origin) {
    return snapshot(key(task, language, origin));
  }

  /** The key of the snapshot of a task at this moment. */
  TaskSnapshotKey key(ApiRequest call, Task task) {
    return key(task, call.language(), call.publicUrl());
  }

  private TaskSnapshotKey key(Task task, Language language, String origin) {
    var progress = TaskSnapshot.progressOf(task.state(), signals.progressOf(task.id()));
    var live = new TaskSnapshotKey.LiveState(progress, linkExpiry(task), queueInfo(task));
    return new TaskSnapshotKey(task, live, language, origin);
  }

  /** When the link to the video expires: seconds since 1970, or 0 without a video. */
  private long linkExpiry(Task task) {
    var now = clock.instant();
    return task.state() instanceof TaskState.Succeeded(var result)
            && result.retention() instanceof Retention.AvailableUntil(var until)
            && until > now.toEpochMilli()
        ? Math.min(links.expiry(now).getEpochSecond(), until / 1000)
        : 0;
  }

  /** The position of a queued task; its estimate is rounded up to ten seconds. */
  private TaskSnapshot.QueueInfo queueInfo(Task task) {
    if (!(task.state() instanceof TaskState.Queued)) {
      return new TaskSnapshot.QueueInfo.NotQueued();
    }
    return queue
        .positionOf(task.id(), task.owner())
        .map(position -> queueInfo(task, position))
        .orElseGet(TaskSnapshot.QueueInfo.NotQueued::new);
  }

  private TaskSnapshot.QueueInfo queueInfo(Task task, QueuePosition position) {
    return switch (position.start()) {
      case QueuePosition.EstimatedStart.NoEstimate() ->
          new TaskSnapshot.QueueInfo.Position(position.position());
      case QueuePosition.EstimatedStart.StartsIn estimate -> {
        var waited = Duration.ofMillis(clock.millis() - task.timestamps().created());
        var seconds = rounded(waited.plus(estimate.untilVideo()));
        yield new TaskSnapshot.QueueInfo.EstimatedPosition(position.position(), seconds);
      }
    };
  }

  /** The seconds until a video that is requested now is expected; empty without an estimate. */
  public OptionalLong secondsUntilVideo(Task.Owner owner) {
    return switch (queue.positionOfNext(owner)) {
      case QueuePosition.EstimatedStart.NoEstimate() -> OptionalLong.empty();
      case QueuePosition.EstimatedStart.StartsIn estimate ->
          OptionalLong.of(rounded(estimate.untilVideo()));
    };
  }

  /** Rounded up: an estimate is accurate to ten seconds. */
  private static long rounded(Duration estimate) {
    return (estimate.toSeconds() / ESTIMATE_STEP_SECONDS + 1) * ESTIMATE_STEP_SECONDS;
  }

  TaskSnapshot snapshot(TaskSnapshotKey key) {
    var live = key.liveState();
    return new TaskSnapshot(
        key.task(),
        live.progress(),
        live.queueInfo(),
        link(key.task(), live.linkExpiry(), key.origin()),
        installation);
  }

  private TaskSnapshot.Link link(Task task, long expiry, String origin) {
    if (expiry == 0) {
      return new TaskSnapshot.Link.NoLink();
    }
    TaskSnapshot.Link.FileUrls urls =
        variant -> origin + links.sign(FileLinks.path(task.id(), variant), clock.instant());
    return new TaskSnapshot.Link.SignedUrl(
        urls.of(VideoVariant.VIDEO),
        expiry,
        hasStills(task) ? Optional.of(urls) : Optional.empty());
  }

  private static boolean hasStills(Task task) {
    return task.state() instanceof TaskState.Succeeded(var result) && !result.stills().isEmpty();
  }

  public SignedLink.Check check(String path, String exp, String sig) {
    return links.check(path, exp, sig, now());
  }

  public Instant now() {
    return clock.instant();
  }
}
