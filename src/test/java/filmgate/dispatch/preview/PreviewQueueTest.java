package filmgate.dispatch.preview;

import static org.assertj.core.api.Assertions.assertThat;

import filmgate.assets.FileBlobStore;
import filmgate.crash.CrashPoints;
import filmgate.id.TaskId;
import filmgate.media.DecodeSettings;
import filmgate.media.codec.Ffmpeg;
import filmgate.media.worker.Decoder;
import filmgate.signals.InProcessSignals;
import filmgate.store.ResultFileQueries.PreviewStatus;
import filmgate.store.Store;
import filmgate.store.sql.CompletedTasks;
import filmgate.testing.SettableClock;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreviewQueueTest {
  private static final byte[] NO_VIDEO = {1, 2, 3};

  @TempDir Path directory;
  private final SettableClock clock = new SettableClock(CompletedTasks.COMPLETED);
  private final InProcessSignals signals = new InProcessSignals();
  private final List<TaskId> changed = new ArrayList<>();
  private CompletedTasks tasks;
  private Store store;
  private FileBlobStore blobs;
  private Path work;
  private PreviewQueue queue;

  @BeforeEach
  void open() throws Exception {
    tasks = CompletedTasks.in(directory.resolve("filmgate.db"));
    store = tasks.store();
    blobs = new FileBlobStore(directory.resolve("blobs"), clock);
    work = Files.createDirectory(directory.resolve("work"));
    var decoder = new Decoder(DecodeSettings.inDirectory(directory.resolve("decode")));
    var writer = new PreviewWriter(decoder, blobs, work);
    queue = new PreviewQueue(store, writer, signals, clock, CrashPoints.NONE);
    signals.listenToAll(changed::add);
  }

  @AfterEach
  void close() {
    queue.close();
    store.close();
  }

  private String video() throws Exception {
    Ffmpeg.assumeInstalled();
    var file = directory.resolve("video.mp4");
    Ffmpeg.run("-f", "lavfi", "-i", "testsrc2=size=640x360:duration=0.4", file.toString());
    return blobs.moveIn(file).digest();
  }

  private String broken() throws Exception {
    return blobs.store(new ByteArrayInputStream(NO_VIDEO)).digest();
  }

  private PreviewStatus status(TaskId task) {
    return store.resultFiles().preview(task);
  }

  @Test
  void aPreviewIsMadeAndStored() throws Exception {
    var task = tasks.complete(video());
    assertThat(status(task)).isEqualTo(new PreviewStatus.Pending(0));
    assertThat(queue.makeNext()).isTrue();
    assertThat(status(task)).isInstanceOf(PreviewStatus.Ready.class);
    var file = ((PreviewStatus.Ready) status(task)).file();
    assertThat(blobs.size(file.digest())).hasValue(file.bytes());
    assertThat(store.tasks().isHeldByTask(file.digest())).isTrue();
    assertThat(changed).containsExactly(task);
    assertThat(queue.makeNext()).isFalse();
    assertThat(work).isEmptyDirectory();
  }

  @Test
  void aFailedPreviewIsTriedFiveTimesWithGrowingPauses() throws Exception {
    var task = tasks.complete(broken());
    for (var pause : List.of(1, 10, 60, 360)) {
      assertThat(queue.makeNext()).isTrue();
      assertThat(queue.makeNext()).as("before its time").isFalse();
      clock.move(Duration.ofMinutes(pause).minusMillis(1));
      assertThat(queue.makeNext()).as("before its time").isFalse();
      clock.move(Duration.ofMillis(1));
    }
    assertThat(status(task)).isEqualTo(new PreviewStatus.Pending(4));
    assertThat(queue.makeNext()).isTrue();
    assertThat(status(task)).isEqualTo(new PreviewStatus.NoPreview());
    clock.move(Duration.ofDays(1));
    assertThat(queue.makeNext()).isFalse();
    assertThat(work).isEmptyDirectory();
  }

  @Test
  void theOldestPreviewIsFirstUnlessARequestWaits() throws Exception {
    var digest = video();
    var one = tasks.complete(digest);
    var two = tasks.complete(digest);
    var three = tasks.complete(digest);
    queue.prioritize(three);
    assertThat(queue.makeNext()).isTrue();
    assertThat(changed).containsExactly(three);
    assertThat(queue.makeNext()).isTrue();
    assertThat(queue.makeNext()).isTrue();
    assertThat(changed).containsExactlyInAnyOrder(one, two, three);
  }

  @Test
  void aRequestDoesNotHastenWhatFailedBefore() throws Exception {
    var task = tasks.complete(broken());
    assertThat(queue.makeNext()).isTrue();
    queue.prioritize(task);
    assertThat(queue.makeNext()).isFalse();
    assertThat(status(task)).isEqualTo(new PreviewStatus.Pending(1));
  }

  @Test
  void aVideoThatWasDeletedHasNoPreview() throws Exception {
    var digest = video();
    var task = tasks.complete(digest);
    blobs.delete(digest);
    assertThat(queue.makeNext()).isTrue();
    assertThat(status(task)).isEqualTo(new PreviewStatus.Pending(1));
    tasks.erase(task);
    clock.move(Duration.ofMinutes(1));
    assertThat(queue.makeNext()).isFalse();
  }

  @Test
  void aStartedQueueMakesWhatIsAwaited() throws Exception {
    var task = tasks.complete(video());
    var done = new CountDownLatch(1);
    signals.listen(task, done::countDown);
    queue.start();
    queue.prioritize(task);
    assertThat(done.await(60, TimeUnit.SECONDS)).isTrue();
    assertThat(status(task)).isInstanceOf(PreviewStatus.Ready.class);
  }
}
