package filmgate.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What remains of a task that its caller deleted: nothing that the caller sent. */
class ErasureJourneyTest {
  private static final String SECRET = "quokka";
  private static final String BODY =
      """
      {"model": "kling-v3", "prompt": "a %1$s under a tree", "negative_prompt": "no %1$s",
       "duration": 3, "metadata": {"note": "%1$s"}, "external_id": "%1$s-1",
       "callback_url": "https://%1$s.example/hook",
       "image_urls": ["data:image/png;base64,%2$s"]}
      """;

  @TempDir Path directory;

  @Test
  void noFileContainsWhatTheCallerSent() throws Exception {
    var data = directory.resolve("data");
    var image = ImageFiles.png(640, 360);
    try (var server = RunningServer.on(data, Map.of())) {
      var task = server.submit(BODY.formatted(SECRET, Base64.getEncoder().encodeToString(image)));
      server.awaitVideo(task);
      server.awaitFile(task, "preview");
      assertThat(filesWith(data, SECRET)).isNotEmpty();
      var erased = server.delete("/v1/tasks/" + task);
      assertThat(erased.status()).as(erased.text()).isEqualTo(200);
      assertThat(server.get("/v1/tasks/" + task).status()).isEqualTo(404);
      stop(server);
    }
    assertThat(filesWith(data, SECRET)).isEmpty();
    var database = new Database(data);
    assertThat(database.ask("SELECT count(*) FROM upload")).containsExactly("0");
    settle(data, database);
    try (var server = RunningServer.on(data, Map.of())) {
      stop(server);
    }
    assertThat(blobs(data)).isEmpty();
  }

  private static void stop(RunningServer server) throws Exception {
    server.program().terminate();
    server.program().exitCode();
  }

  private static List<Path> filesWith(Path data, String word) throws Exception {
    try (var files = Files.walk(data)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> !file.startsWith(data.resolve("native")))
          .filter(file -> contains(file, word))
          .toList();
    }
  }

  private static boolean contains(Path file, String word) {
    try {
      return Files.readString(file, StandardCharsets.ISO_8859_1).contains(word);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A blob that was stored within the last minute is not deleted. */
  private static void settle(Path data, Database database) throws Exception {
    var anHourAgo = FileTime.from(Instant.now().minus(Duration.ofHours(1)));
    for (var file : blobs(data)) {
      Files.setLastModifiedTime(file, anHourAgo);
    }
    database.change("UPDATE orphaned_blob SET since_ms = 1");
  }

  private static List<Path> blobs(Path data) throws Exception {
    try (var files = Files.walk(data.resolve("blobs"))) {
      return files.filter(Files::isRegularFile).toList();
    }
  }
}
