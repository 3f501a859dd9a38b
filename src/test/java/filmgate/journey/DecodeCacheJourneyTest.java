package filmgate.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** After the first file, decode processes start with an AOT cache. */
class DecodeCacheJourneyTest {
  private static final Path IMAGE =
      Path.of("src/main/resources/filmgate/docs/samples/cat.jpg").toAbsolutePath();
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  @TempDir Path directory;
  private volatile boolean isSeen;

  @Test
  @EnabledOnOs(OS.LINUX)
  void theNextDecodeProcessMapsTheCache() throws Exception {
    var data = directory.resolve("data");
    try (var server = RunningServer.on(data, Map.of("FILMGATE_LOCAL_WORKERS", "0"))) {
      upload(server);
      var cache = await(() -> cacheIn(data.resolve("native/aot")));
      var uploading = Thread.ofVirtual().start(() -> uploadUntilSeen(server));
      await(() -> mapping(cache));
      isSeen = true;
      uploading.join();
    }
  }

  /** A process ends with its file. */
  private void uploadUntilSeen(RunningServer server) {
    while (!isSeen) {
      upload(server);
    }
  }

  private static void upload(RunningServer server) {
    try {
      var form = Form.file("cat.jpg", Files.readAllBytes(IMAGE));
      var reply = server.send("POST", UploadJourneyTest.IMAGES, form, "Content-Type", Form.TYPE);
      assertThat(reply.status()).isEqualTo(200);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static Optional<Path> cacheIn(Path directory) {
    try (var files = Files.list(directory)) {
      return files.filter(file -> file.toString().endsWith(".aot")).findFirst();
    } catch (IOException _) {
      return Optional.empty(); // not created yet
    }
  }

  /** A process that has mapped the cache into its memory. */
  private static Optional<ProcessHandle> mapping(Path cache) {
    return ProcessHandle.current()
        .descendants()
        .filter(process -> maps(process.pid()).contains(cache.toString()))
        .findFirst();
  }

  private static String maps(long pid) {
    try {
      return Files.readString(Path.of("/proc", Long.toString(pid), "maps"));
    } catch (IOException _) {
      return ""; // the process has ended, or belongs to another user
    }
  }

  private static <T> T await(Supplier<Optional<T>> condition) {
    var end = System.nanoTime() + PATIENCE.toNanos();
    var found = condition.get();
    while (found.isEmpty()) {
      assertThat(System.nanoTime()).isLessThan(end);
      Thread.onSpinWait();
      found = condition.get();
    }
    return found.get();
  }
}
