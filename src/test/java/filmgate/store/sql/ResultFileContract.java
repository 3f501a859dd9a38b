package filmgate.store.sql;

import static filmgate.store.sql.CompletedTasks.COMPLETED;
import static filmgate.store.sql.CompletedTasks.STILLS;
import static filmgate.store.sql.StoreFixtures.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import filmgate.id.TaskId;
import filmgate.store.Command.RecordPreview;
import filmgate.store.PreviewResult;
import filmgate.store.ResultFileQueries.DuePreview;
import filmgate.store.ResultFileQueries.PreviewStatus;
import filmgate.store.Store;
import filmgate.task.TaskEvent;
import filmgate.task.VideoFile;
import filmgate.task.VideoVariant;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The files that are made from videos, in every store. */
abstract class ResultFileContract {
  private static final VideoFile PREVIEW = new VideoFile(VideoVariant.PREVIEW, "w0", 700);
  private static final Instant LATER = NOW.plusSeconds(90);

  private Store store;
  private CompletedTasks tasks;

  abstract Store open();

  @BeforeEach
  void openStore() {
    store = open();
    tasks = new CompletedTasks(store);
  }

  @AfterEach
  void closeStore() {
    store.close();
  }

  private void record(TaskId task, PreviewResult result) {
    store.await(new RecordPreview(task, result, NOW.plusSeconds(2)));
  }

  private PreviewStatus preview(TaskId task) {
    return store.resultFiles().preview(task);
  }

  private List<DuePreview> due(Instant by) {
    return store.resultFiles().duePreviews(by, 9);
  }

  @Test
  void theStillsAreReferencedWithTheVideo() {
    var task = tasks.complete("v0", STILLS);
    assertThat(store.resultFiles().digests(task.id())).containsExactlyInAnyOrder("p0", "t0");
    assertThat(store.tasks().isHeldByTask("p0")).isTrue();
    assertThat(store.tasks().isHeldByTask("t0")).isTrue();
    assertThat(store.tasks().isHeldByTask("x0")).isFalse();
    store.close();
    store = open();
    assertThat(store.tasks().find(task.id())).contains(task);
  }

  @Test
  void aVideoThatCannotBeDecodedHasNoFiles() {
    var task = tasks.complete("v0", List.of());
    assertThat(store.resultFiles().digests(task.id())).isEmpty();
    assertThat(preview(task.id())).isEqualTo(new PreviewStatus.NoPreview());
    assertThat(due(LATER)).isEmpty();
  }

  @Test
  void theFilesOfAnErasedTaskAreOrphaned() {
    var task = tasks.complete("v0");
    record(task, new PreviewResult.Made(PREVIEW));
    tasks.erase(task);
    assertThat(store.resultFiles().digests(task)).isEmpty();
    assertThat(store.tasks().isHeldByTask("p0")).isFalse();
    assertThat(preview(task)).isEqualTo(new PreviewStatus.NoPreview());
    assertThat(store.tasks().orphanedBlobs(LATER, 9))
        .containsExactlyInAnyOrder("p0", "t0", "v0", "w0");
  }

  @Test
  void theFilesAreReleasedAtTheEndOfTheRetention() {
    var task = tasks.complete("v0");
    record(task, new PreviewResult.Made(PREVIEW));
    tasks.apply(task, new TaskEvent.RetentionEnded(NOW.plusSeconds(10).toEpochMilli()));
    assertThat(store.resultFiles().digests(task)).isEmpty();
    assertThat(store.tasks().orphanedBlobs(LATER, 9)).containsExactlyInAnyOrder("p0", "t0", "w0");
  }

  @Test
  void aSharedFileIsReferencedUntilTheLastTaskIsErased() {
    var one = tasks.complete("v0");
    var other = tasks.complete("v0");
    tasks.erase(one);
    assertThat(store.tasks().isHeldByTask("p0")).isTrue();
    tasks.erase(other);
    assertThat(store.tasks().isHeldByTask("p0")).isFalse();
  }

  @Test
  void aPreviewIsDueWhenItsTaskCompletes() {
    var task = tasks.complete("v0");
    assertThat(due(COMPLETED.minusMillis(1))).isEmpty();
    assertThat(due(COMPLETED)).containsExactly(new DuePreview(task, 0));
    record(task, new PreviewResult.Made(PREVIEW));
    assertThat(due(LATER)).isEmpty();
    assertThat(preview(task)).isEqualTo(new PreviewStatus.Ready(PREVIEW));
    assertThat(store.resultFiles().digests(task)).containsExactlyInAnyOrder("p0", "t0", "w0");
    assertThat(store.tasks().isHeldByTask("w0")).isTrue();
  }

  @Test
  void aFailedPreviewIsDueAgainLater() {
    var task = tasks.complete("v0");
    record(task, new PreviewResult.RetryAt(LATER));
    assertThat(preview(task)).isEqualTo(new PreviewStatus.Pending(1));
    assertThat(due(LATER.minusMillis(1))).isEmpty();
    assertThat(due(LATER)).containsExactly(new DuePreview(task, 1));
    record(task, new PreviewResult.GivenUp());
    assertThat(preview(task)).isEqualTo(new PreviewStatus.NoPreview());
    assertThat(due(LATER)).isEmpty();
  }

  @Test
  void aPreviewOfATaskThatWasErasedSinceIsOrphaned() {
    var task = tasks.complete("v0");
    tasks.erase(task);
    record(task, new PreviewResult.Made(PREVIEW));
    assertThat(preview(task)).isEqualTo(new PreviewStatus.NoPreview());
    assertThat(store.tasks().isHeldByTask("w0")).isFalse();
    assertThat(store.tasks().orphanedBlobs(LATER, 9)).contains("w0");
  }
}
