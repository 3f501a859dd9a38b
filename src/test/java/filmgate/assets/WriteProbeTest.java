package filmgate.assets;

import static org.assertj.core.api.Assertions.assertThat;

import filmgate.testing.SettableClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WriteProbeTest {
  @TempDir Path directory;

  /** The directory is replaced by a file, because root may write to a directory that forbids it. */
  @Test
  void aDirectoryThatCannotBeWrittenIsNoticedWithinASecond() throws IOException {
    var clock = new SettableClock(Instant.parse("2026-12-01T00:00:00Z"));
    var data = Files.createDirectory(directory.resolve("data"));
    var probe = new WriteProbe(data, clock);
    assertThat(probe.canWrite()).isTrue();
    try (var files = Files.list(data)) {
      assertThat(files).isEmpty();
    }
    Files.delete(data);
    assertThat(probe.canWrite()).isTrue();
    clock.move(Duration.ofSeconds(1));
    assertThat(probe.canWrite()).isFalse();
    Files.createDirectory(data);
    clock.move(Duration.ofSeconds(1));
    assertThat(probe.canWrite()).isTrue();
  }
}
