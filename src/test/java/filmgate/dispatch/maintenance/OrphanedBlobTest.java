package filmgate.dispatch.maintenance;

import static org.assertj.core.api.Assertions.assertThat;

import filmgate.dispatch.DispatchHarness;
import filmgate.id.AccountId;
import filmgate.id.TaskId;
import filmgate.store.Command;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of the images and clips of tasks that are erased. */
class OrphanedBlobTest {
  private static final Duration CLEANING = Duration.ofMinutes(3);

  @TempDir Path directory;
  private DispatchHarness workshop;

  @BeforeEach
  void open() {
    workshop = new DispatchHarness(directory, 0);
  }

  @AfterEach
  void close() {
    workshop.close();
  }

  private String image() throws IOException {
    return workshop.blobs.store(new ByteArrayInputStream(new byte[] {7, 7})).digest();
  }

  private void erase(TaskId id) {
    workshop.cancel(id);
    workshop.store.await(new Command.EraseTask(id, AccountId.ROOT, workshop.clock.instant()));
  }

  @Test
  void aImageGoesWithTheLastTaskThatNamesIt() throws IOException {
    var digest = image();
    var first = workshop.submitNaming(digest);
    var second = workshop.submitNaming(digest);
    erase(first);
    workshop.cancel(second);
    workshop.scheduler.pass(CLEANING);
    assertThat(workshop.blobs.exists(digest)).isTrue();
    erase(second);
    workshop.scheduler.pass(CLEANING);
    assertThat(workshop.blobs.exists(digest)).isFalse();
  }

  @Test
  void aBlobThatIsStoredAgainIsNotDeleted() throws IOException {
    var digest = image();
    erase(workshop.submitNaming(digest));
    workshop.clock.move(Duration.ofSeconds(59));
    assertThat(image()).isEqualTo(digest);
    workshop.scheduler.pass(Duration.ofSeconds(30));
    assertThat(workshop.blobs.exists(digest)).isTrue();
  }

  @Test
  void aImageGoesEvenWhenTheServerEndedInBetween() throws IOException {
    var digest = image();
    erase(workshop.submitNaming(digest));
    workshop.restart(0);
    workshop.scheduler.pass(CLEANING);
    assertThat(workshop.blobs.exists(digest)).isFalse();
  }
}
