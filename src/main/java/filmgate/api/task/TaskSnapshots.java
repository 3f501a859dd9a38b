package filmgate.api.task;

import filmgate.assets.SignedLink;
import filmgate.signals.QueuePosition;
import filmgate.signals.Signals;
import filmgate.task.Task;
import filmgate.task.TaskState;
import filmgate.task.VideoResult.Retention;
import filmgate.view.task.TaskSnapshot;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Looks at tasks as they are at this moment. */
public final class TaskSnapshots {
  static final String FILES = "/files/";
  private static final int TEN = 10;
  public static final String SUFFIX = ".mp4";

  private final Signals signals;
  private final QueuePosition.QueueEstimator line;
  private final SignedLink links;
  private final TaskSnapshot.Installation house;
  private final Clock clock;

  TaskSnapshots(
      Signals signals,
      QueuePosition.QueueEstimator line,
      SignedLink links,
      TaskSnapshot.Installation house,
      Clock clock) {
    this.signals = signals;
    this.line = line;
    this.links = links;
    this.house = house;
    this.clock = clock;
  }

  /** What can be said of the task now, besides what is kept of it. */
  TaskSnapshotKey.LiveState liveState(Task task) {
    return new TaskSnapshotKey.LiveState(progress(task), expiry(task), queueInfo(task));
  }

  private int progress(Task task) {
    return TaskSnapshot.progressOf(task.state(), signals.progressOf(task.id()));
  }

  /** When the film's link expires: seconds since 1970, 0 where there is no film. */
  private long expiry(Task task) {
    var now = clock.instant();
    return task.state() instanceof TaskState.Succeeded(var result)
            && result.retention() instanceof Retention.AvailableUntil(var until)
            && until > now.toEpochMilli()
        ? Math.min(links.expiry(now).getEpochSecond(), until / 1000)
        : 0;
  }

  /** Where the task stands in line; what is expected is rounded up to ten seconds. */
  private TaskSnapshot.QueueInfo queueInfo(Task task) {
    if (!(task.state() instanceof TaskState.Queued)) {
      return new TaskSnapshot.QueueInfo.NotQueued();
    }
    return line.positionOf(task.id(), task.owner())
        .map(standing -> queueInfo(task, standing))
        .orElseGet(TaskSnapshot.QueueInfo.NotQueued::new);
  }

  private TaskSnapshot.QueueInfo queueInfo(Task task, QueuePosition standing) {
    return switch (standing.start()) {
      case QueuePosition.EstimatedStart.NoEstimate() ->
          new TaskSnapshot.QueueInfo.Position(standing.position());
      case QueuePosition.EstimatedStart.StartsIn in -> {
        var waited = Duration.ofMillis(clock.millis() - task.timestamps().created());
        var seconds = roundToTens(waited.plus(in.untilVideo()));
        yield new TaskSnapshot.QueueInfo.EstimatedPosition(standing.position(), seconds);
      }
    };
  }

  /** What is expected is no more exact than ten seconds. */
  public static long roundToTens(Duration expected) {
    return (expected.toSeconds() / TEN + 1) * TEN;
  }

  TaskSnapshot snapshot(TaskSnapshotKey shown) {
    var moment = shown.liveState();
    return new TaskSnapshot(
        shown.task(),
        moment.progress(),
        moment.queueInfo(),
        link(shown.task(), moment.linkExpiry(), shown.origin()),
        house);
  }

  private TaskSnapshot.Link link(Task task, long expiry, String origin) {
    if (expiry == 0) {
      return new TaskSnapshot.Link.NoLink();
    }
    var path = FILES + task.id().value() + SUFFIX;
    return new TaskSnapshot.Link.SignedUrl(origin + links.sign(path, clock.instant()), expiry);
  }

  public SignedLink.Check check(String path, String exp, String sig) {
    return links.check(path, exp, sig, now());
  }

  public Instant now() {
    return clock.instant();
  }

  TaskSnapshot.Backend backend() {
    return house.backend();
  }
}
