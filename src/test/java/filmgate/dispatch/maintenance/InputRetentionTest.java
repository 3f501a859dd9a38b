package filmgate.dispatch.maintenance;

import static org.assertj.core.api.Assertions.assertThat;

import filmgate.dispatch.DispatchHarness;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How long the images of requests are stored. */
class InputRetentionTest {
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

  @Test
  void anImageIsDeletedWhenTheRetentionOfItsTaskEnds() throws IOException {
    var digest = image();
    var task = workshop.submitNaming(digest, 2);
    workshop.scheduler.pass(Duration.ofDays(2));
    assertThat(workshop.blobs.exists(digest)).isTrue();
    workshop.cancel(task);
    workshop.scheduler.pass(Duration.ofHours(2).minusMinutes(2));
    assertThat(workshop.blobs.exists(digest)).isTrue();
    workshop.scheduler.pass(CLEANING.plusMinutes(2));
    assertThat(workshop.blobs.exists(digest)).isFalse();
  }

  @Test
  void theLongestRetentionOfSeveralTasksCounts() throws IOException {
    var digest = image();
    workshop.cancel(workshop.submitNaming(digest, 1));
    workshop.cancel(workshop.submitNaming(digest, 5));
    workshop.scheduler.pass(Duration.ofHours(4));
    assertThat(workshop.blobs.exists(digest)).isTrue();
    workshop.scheduler.pass(Duration.ofHours(1).plus(CLEANING));
    assertThat(workshop.blobs.exists(digest)).isFalse();
  }

  @Test
  void aFileThatACrashLeftBehindIsSweptAfterADay() throws IOException {
    var digest = image();
    workshop.scheduler.pass(Duration.ofHours(23));
    assertThat(workshop.blobs.exists(digest)).isTrue();
    workshop.scheduler.pass(Duration.ofHours(26));
    assertThat(workshop.blobs.exists(digest)).isFalse();
  }
}
