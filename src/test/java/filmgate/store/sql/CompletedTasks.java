package filmgate.store.sql;

import static filmgate.store.sql.StoreFixtures.NOW;

import filmgate.id.AccountId;
import filmgate.id.TaskId;
import filmgate.store.Command;
import filmgate.store.Outcome.EventResult;
import filmgate.store.Store;
import filmgate.store.StoreSettings;
import filmgate.task.RetryPolicy;
import filmgate.task.Task;
import filmgate.task.TaskEvent;
import filmgate.task.TaskMachine;
import filmgate.task.VideoFile;
import filmgate.task.VideoResult;
import filmgate.task.VideoVariant;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** A store, and tasks in it that complete with a video. */
public final class CompletedTasks {
  /** When the tasks complete. */
  public static final Instant COMPLETED = NOW.plusSeconds(1);

  static final AccountId ROOT = new AccountId("acct_root");
  static final List<VideoFile> STILLS =
      List.of(
          new VideoFile(VideoVariant.POSTER, "p0", 70),
          new VideoFile(VideoVariant.THUMBNAIL, "t0", 7));

  private final SplittableRandom random = new SplittableRandom(18);
  private final Store store;
  private final Map<Integer, Long> epochs;

  CompletedTasks(Store store) {
    this.store = store;
    epochs = store.await(new Command.ClaimShards("a", NOW, Duration.ofSeconds(15))).epochs();
  }

  public static CompletedTasks in(Path database) {
    var settings = StoreSettings.defaults(database);
    return new CompletedTasks(SqlStore.open(settings, new TaskMachine(RetryPolicy.STANDARD)));
  }

  public Store store() {
    return store;
  }

  Task apply(TaskId task, TaskEvent event) {
    var epoch = epochs.getOrDefault(task.shard(), 0L);
    var command = new Command.ApplyEvent(task, epoch, event, COMPLETED);
    return ((EventResult.Applied) store.await(command)).task();
  }

  /** A completed task with a video of this digest, a poster, and a thumbnail. */
  public TaskId complete(String digest) {
    return complete(digest, STILLS).id();
  }

  Task complete(String digest, List<VideoFile> stills) {
    var task = StoreFixtures.task(random);
    store.await(new Command.SubmitTask(task));
    apply(task.id(), StoreFixtures.started());
    apply(task.id(), StoreFixtures.DELIVERED);
    var video = StoreFixtures.video(digest, NOW.plusSeconds(9));
    return apply(
        task.id(),
        new TaskEvent.Stored(
            new VideoResult(digest, video.bytes(), video.facts(), video.retention(), stills)));
  }

  public void erase(TaskId task) {
    store.await(new Command.EraseTask(task, ROOT, NOW.plusSeconds(60)));
  }
}
