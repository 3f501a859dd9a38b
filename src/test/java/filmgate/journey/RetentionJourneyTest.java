package filmgate.journey;

import static org.assertj.core.api.Assertions.assertThat;

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

/** Videos that expire, and their links. */
class RetentionJourneyTest {
  private static final String VIDEO =
      "{\"model\":\"kling-v3\",\"prompt\":\"the same video twice\",\"duration\":3}";

  /** The video, its poster, its thumbnail, and its preview, which two tasks share. */
  private static final int SHARED = 4;

  @TempDir Path directory;

  @Test
  void anExpiredVideoIsDeletedUnlessAnotherTaskUsesIt() throws Exception {
    var data = directory.resolve("data");
    var database = new Database(data);
    String one;
    String other;
    try (var server = RunningServer.on(data, Map.of())) {
      one = server.submit(VIDEO);
      other = server.submit(VIDEO);
      var digest = server.awaitVideo(one).at("/output/sha256");
      assertThat(server.awaitVideo(other).at("/output/sha256")).isEqualTo(digest);
      server.awaitFile(one, "preview");
      server.awaitFile(other, "preview");
      assertThat(files(data)).hasSize(SHARED);
    }
    endRetention(database, one);
    try (var server = RunningServer.on(data, Map.of())) {
      awaitGone(server, one);
      assertThat(server.get("/v1/videos/" + other + "/content").status()).isEqualTo(200);
      assertThat(server.get("/v1/videos/" + other + "/content?variant=poster").status())
          .isEqualTo(200);
      assertThat(files(data)).hasSize(SHARED);
    }
    endRetention(database, other);
    settle(data);
    try (var server = RunningServer.on(data, Map.of())) {
      awaitGone(server, other);
      server.program().terminate();
      server.program().exitCode();
    }
    assertThat(files(data)).isEmpty();
    assertThat(database.events(other)).endsWith("kept", "retention_ended");
  }

  @Test
  void theInputsAndTheVideoOfATaskAreStoredAsLongAsItRequests() throws Exception {
    var data = directory.resolve("data");
    var database = new Database(data);
    var image = Base64.getEncoder().encodeToString(ImageFiles.png(640, 360));
    var body =
        VIDEO.replace(
            "}",
            ",\"retention_hours\":2,\"image_urls\":[\"data:image/png;base64,%s\"]}"
                .formatted(image));
    String id;
    try (var server = RunningServer.on(data, Map.of())) {
      id = server.submit(body);
      assertThat(server.awaitVideo(id).path("retention_hours").intValue()).isEqualTo(2);
      server.awaitFile(id, "preview");
      assertThat(files(data)).hasSize(SHARED + 1);
    }
    var hours = Duration.ofHours(2).toMillis();
    assertThat(database.ask("SELECT inputs_until_ms - finished_ms FROM task"))
        .containsExactly(String.valueOf(hours));
    assertThat(
            database.ask(
                "SELECT kept_until_ms - %d BETWEEN started_ms AND finished_ms FROM task"
                    .formatted(hours)))
        .containsExactly("1");
    endRetention(database, id);
    database.change("UPDATE task SET inputs_until_ms = 1");
    settle(data);
    try (var server = RunningServer.on(data, Map.of())) {
      awaitGone(server, id);
      server.program().terminate();
      server.program().exitCode();
    }
    assertThat(database.ask("SELECT count(*) FROM task_blob")).containsExactly("0");
    database.change("UPDATE orphaned_blob SET since_ms = 1");
    try (var server = RunningServer.on(data, Map.of())) {
      server.program().terminate();
      server.program().exitCode();
    }
    assertThat(files(data)).isEmpty();
    try (var server = RunningServer.on(data, Map.of())) {
      var refused = server.post("/v1/tasks/" + id + "/retry", "");
      assertThat(refused.status()).as(refused.text()).isEqualTo(410);
    }
  }

  private static void endRetention(Database database, String id) throws Exception {
    database.change("UPDATE task SET kept_until_ms = 1 WHERE id = '%s'".formatted(id));
  }

  /** A new blob is not deleted: a task may be about to name it. */
  private static void settle(Path data) throws Exception {
    var anHourAgo = FileTime.from(Instant.now().minus(Duration.ofHours(1)));
    try (var files = Files.walk(data.resolve("blobs"))) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        Files.setLastModifiedTime(file, anHourAgo);
      }
    }
  }

  /** The cleaner runs at the start of a server and notifies waiting requests. */
  private static void awaitGone(RunningServer server, String id) throws Exception {
    var reply = server.get("/v1/videos/" + id + "/content");
    for (int tries = 0; reply.status() == 200 && tries < 1_000; tries++) {
      reply = server.get("/v1/videos/" + id + "/content");
    }
    assertThat(reply.status()).as(reply.text()).isEqualTo(410);
    var task = server.task(id);
    assertThat(task.path("status").stringValue()).isEqualTo("completed");
    assertThat(task.path("expired_at").longValue()).isPositive();
    assertThat(task.at("/result/videos")).isEmpty();
  }

  private static List<Path> files(Path data) throws Exception {
    try (var files = Files.walk(data.resolve("blobs"))) {
      return files.filter(Files::isRegularFile).toList();
    }
  }
}
