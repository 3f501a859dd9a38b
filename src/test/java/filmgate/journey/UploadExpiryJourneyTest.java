package filmgate.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** An upload is deleted when it expires, but not its file while a task waits for it. */
class UploadExpiryJourneyTest {
  private static final Map<String, String> PAUSED = Map.of("FILMGATE_LOCAL_WORKERS", "0");

  @TempDir Path directory;

  @Test
  void aFileThatATaskWaitsForOutlivesItsUpload() throws Exception {
    var data = directory.resolve("data");
    var database = new Database(data);
    JsonNode used;
    JsonNode unused;
    String task;
    try (var server = RunningServer.on(data, PAUSED)) {
      used = server.send("POST", UploadJourneyTest.IMAGES, ImageFiles.png(640, 360)).json();
      unused = server.send("POST", UploadJourneyTest.IMAGES, ImageFiles.png(642, 360)).json();
      task = server.submit(request(used));
    }
    assertThat(blob(data, used)).exists();
    assertThat(blob(data, unused)).exists();
    database.change("UPDATE upload SET expires_ms = 1");
    try (var server = RunningServer.on(data, PAUSED)) {
      await(() -> database.ask("SELECT id FROM upload").isEmpty());
      var refused = server.post("/v1/videos/generations", request(used));
      assertThat(refused.json().at("/error/reason").stringValue()).isEqualTo("upload_not_found");
      assertThat(database.ask("SELECT bytes FROM upload_usage")).containsExactly("0");
    }
    database.change("UPDATE orphaned_blob SET since_ms = 1");
    age(blob(data, used));
    age(blob(data, unused));
    try (var server = RunningServer.on(data, Map.of())) {
      await(() -> !Files.exists(blob(data, unused)));
      server.awaitVideo(task);
      assertThat(blob(data, used)).exists();
      assertThat(server.post("/v1/tasks/" + task + "/retry", "").status()).isEqualTo(200);
      Files.delete(blob(data, used));
      assertThat(server.post("/v1/tasks/" + task + "/retry", "").status()).isEqualTo(410);
    }
  }

  private static String request(JsonNode upload) {
    return """
    {"model":"kling-v3","prompt":"a kite","duration":3,"image_urls":["%s"]}\
    """
        .formatted(upload.path("url").stringValue());
  }

  private static Path blob(Path data, JsonNode upload) {
    var digest = upload.path("sha256").stringValue();
    return data.resolve("blobs").resolve(digest.substring(0, 2)).resolve(digest.substring(2));
  }

  /** A new blob is not deleted: an upload may be about to name it. */
  private static void age(Path file) throws Exception {
    Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(Duration.ofHours(80))));
  }

  private interface Condition {
    boolean holds() throws Exception;
  }

  private static void await(Condition condition) throws Exception {
    var end = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
    while (!condition.holds()) {
      assertThat(System.nanoTime()).isLessThan(end);
    }
  }
}
