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

  /** Time passes, and maintenance runs at its end: to run it all the time takes half a minute. */
  private void later(Duration time) {
    workshop.clock.move(time.minus(CLEANING));
    workshop.scheduler.pass(CLEANING);
  }

  private String image() throws IOException {
    return workshop.blobs.store(new ByteArrayInputStream(new byte[] {7, 7})).digest();
  }

  @Test
  void anImageIsDeletedWhenTheRetentionOfItsTaskEnds() throws IOException {
    var digest = image();
    var task = workshop.submitNaming(digest, 2);
    later(Duration.ofDays(2));
    assertThat(workshop.blobs.exists(digest)).isTrue();
    workshop.cancel(task);
    later(Duration.ofHours(2).minusMinutes(2));
    assertThat(workshop.blobs.exists(digest)).isTrue();
    later(CLEANING.plusMinutes(2));
    assertThat(workshop.blobs.exists(digest)).isFalse();
  }

  @Test
  void theLongestRetentionOfSeveralTasksCounts() throws IOException {
    var digest = image();
    workshop.cancel(workshop.submitNaming(digest, 1));
    workshop.cancel(workshop.submitNaming(digest, 5));
    later(Duration.ofHours(4));
    assertThat(workshop.blobs.exists(digest)).isTrue();
    later(Duration.ofHours(1).plus(CLEANING));
    assertThat(workshop.blobs.exists(digest)).isFalse();
  }

  @Test
  void aFileThatACrashLeftBehindIsSweptAfterADay() throws IOException {
    var digest = image();
    later(Duration.ofHours(23));
    assertThat(workshop.blobs.exists(digest)).isTrue();
    later(Duration.ofHours(26));
    assertThat(workshop.blobs.exists(digest)).isFalse();
  }
}
