package filmgate.store.sql;

import static filmgate.store.sql.StoreFixtures.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import filmgate.id.AccountId;
import filmgate.store.Command;
import filmgate.store.Outcome.EventResult;
import filmgate.store.Store;
import filmgate.task.Task;
import filmgate.task.TaskEvent;
import filmgate.task.VideoFile;
import filmgate.task.VideoResult;
import filmgate.task.VideoVariant;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The files that are made from videos, in every store. */
abstract class ResultFileContract {
  static final AccountId ROOT = new AccountId("acct_root");
  static final Instant ERASED = NOW.plusSeconds(60);

  private static final List<VideoFile> STILLS =
      List.of(
          new VideoFile(VideoVariant.POSTER, "p0", 70),
          new VideoFile(VideoVariant.THUMBNAIL, "t0", 7));

  private final SplittableRandom random = new SplittableRandom(18);
  private final Map<Integer, Long> epochs = new HashMap<>();
  Store store;

  abstract Store open();

  @BeforeEach
  void openStore() {
    store = open();
    epochs.putAll(store.await(new Command.ClaimShards("a", NOW, Duration.ofSeconds(15))).epochs());
  }

  @AfterEach
  void closeStore() {
    store.close();
  }

  void reopen() {
    store.close();
    store = open();
  }

  Task apply(Task task, TaskEvent event) {
    var epoch = epochs.getOrDefault(task.id().shard(), 0L);
    var command = new Command.ApplyEvent(task.id(), epoch, event, NOW.plusSeconds(1));
    return ((EventResult.Applied) store.await(command)).task();
  }

  Task completed(List<VideoFile> stills) {
    var task = StoreFixtures.task(random);
    store.await(new Command.SubmitTask(task));
    apply(task, StoreFixtures.started());
    apply(task, StoreFixtures.DELIVERED);
    var video = StoreFixtures.video("v0", NOW.plusSeconds(9));
    return apply(
        task,
        new TaskEvent.Stored(
            new VideoResult(
                video.digest(), video.bytes(), video.facts(), video.retention(), stills)));
  }

  Task completed() {
    return completed(STILLS);
  }

  @Test
  void theStillsAreReferencedWithTheVideo() {
    var task = completed();
    assertThat(store.resultFiles().digests(task.id())).containsExactlyInAnyOrder("p0", "t0");
    assertThat(store.tasks().isHeldByTask("p0")).isTrue();
    assertThat(store.tasks().isHeldByTask("t0")).isTrue();
    assertThat(store.tasks().isHeldByTask("x0")).isFalse();
    reopen();
    assertThat(store.tasks().find(task.id())).contains(task);
  }

  @Test
  void aResultWithoutStillsHasNoRows() {
    var task = completed(List.of());
    assertThat(store.resultFiles().digests(task.id())).isEmpty();
  }

  @Test
  void theFilesOfAnErasedTaskAreOrphaned() {
    var task = completed();
    store.await(new Command.EraseTask(task.id(), ROOT, ERASED));
    assertThat(store.resultFiles().digests(task.id())).isEmpty();
    assertThat(store.tasks().isHeldByTask("p0")).isFalse();
    assertThat(store.tasks().orphanedBlobs(ERASED.plusSeconds(1), 9))
        .containsExactlyInAnyOrder("p0", "t0", "v0");
  }

  @Test
  void theFilesAreReleasedAtTheEndOfTheRetention() {
    var task = completed();
    apply(task, new TaskEvent.RetentionEnded(NOW.plusSeconds(10).toEpochMilli()));
    assertThat(store.resultFiles().digests(task.id())).isEmpty();
    assertThat(store.tasks().orphanedBlobs(ERASED, 9)).containsExactlyInAnyOrder("p0", "t0");
  }

  @Test
  void aSharedFileIsReferencedUntilTheLastTaskIsErased() {
    var one = completed();
    var other = completed();
    store.await(new Command.EraseTask(one.id(), ROOT, ERASED));
    assertThat(store.tasks().isHeldByTask("p0")).isTrue();
    store.await(new Command.EraseTask(other.id(), ROOT, ERASED));
    assertThat(store.tasks().isHeldByTask("p0")).isFalse();
  }
}
