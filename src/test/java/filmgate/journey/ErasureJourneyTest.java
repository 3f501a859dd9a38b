package filmgate.journey;

import static org.assertj.core.api.Assertions.assertThat;

import filmgate.testing.WebhookReceiver;
import filmgate.testing.WebhookReceiver.Answer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the files of a server contain after tasks were deleted. */
class ErasureJourneyTest {
  private static final Pattern WORD =
      Pattern.compile("(?:secret|kept)-(?:external|metadata|prompt|response|webhook)");
  private static final String[] KEPT = {
    "kept-external", "kept-metadata", "kept-prompt", "kept-webhook"
  };
  private static final int TASKS = 30;

  @TempDir Path directory;

  @Test
  void noFileContainsATextOfADeletedVideo() throws Exception {
    var data = directory.resolve("data");
    var image = Base64.getEncoder().encodeToString(ImageFiles.png(640, 360));
    var settings = Map.of("FILMGATE_EGRESS_ALLOW", "127.0.0.0/8", "FILMGATE_LOCAL_WORKERS", "1");
    String logs;
    try (var receiver = new WebhookReceiver().always(Answer.of(500).with("secret-response"));
        var server = RunningServer.on(data, settings)) {
      var id =
          server.submit(
              body("secret", receiver)
                  .replace(
                      "\"duration\":3",
                      "\"duration\":3,\"image_urls\":[\"data:image/png;base64,%s\"]"
                          .formatted(image)));
      server.awaitVideo(id);
      server.awaitFile(id, "preview");
      assertThat(receiver.take().body()).contains(id);
      assertThat(words(data)).contains("secret-prompt", "secret-metadata", "secret-webhook");
      var first = events(server, "/v1/tasks/" + id + "/events").getFirst();
      assertThat(server.delete("/v1/tasks/" + id).status()).isEqualTo(200);
      assertThat(server.get("/v1/tasks/" + id).status()).isEqualTo(404);
      var read = new ArrayList<>(List.of(first));
      try (var reader = new EventStreamReader(server, "/v1/events", read)) {
        reader.await(events(server, "/v1/events?limit=1").getFirst());
      }
      logs = stop(server);
    }
    assertThat(words(data)).isEmpty();
    assertThat(logs).doesNotContain("secret-", image.substring(0, 60));
    new Database(data).change("UPDATE orphaned_blob SET since_ms = 1");
    settle(data);
    try (var server = RunningServer.on(data, settings)) {
      stop(server);
    }
    assertThat(regularFiles(data.resolve("blobs"))).isEmpty();
    audit(data);
  }

  @Test
  @SuppressWarnings("try") // the receiver ends before the server, so that no attempt hangs
  void nothingMoreIsSentForDeletedTasksAndOthersRemain() throws Exception {
    var data = directory.resolve("data");
    var settings = Map.of("FILMGATE_EGRESS_ALLOW", "127.0.0.0/8", "FILMGATE_LOCAL_WORKERS", "0");
    try (var receiver = new WebhookReceiver().always(Answer.hanging());
        var server = RunningServer.on(data, settings)) {
      var endpoint = "{\"url\":\"%s\"}".formatted(receiver.url("/"));
      assertThat(server.post("/v1/webhook_endpoints", endpoint).status()).isEqualTo(201);
      var ids = new ArrayList<String>();
      for (var i = 0; i < TASKS; i++) {
        ids.add(server.submit(body("secret", receiver)));
      }
      var kept = server.submit(body("kept", receiver));
      receiver.take();
      try (var threads = Executors.newFixedThreadPool(8)) {
        var erasures = ids.stream().<Callable<Integer>>map(id -> () -> erase(server, id)).toList();
        for (var erasure : threads.invokeAll(erasures)) {
          assertThat(erasure.get()).isEqualTo(200);
        }
      }
      assertThat(server.task(kept).path("status").stringValue()).isEqualTo("pending");
      receiver.always(Answer.of(204));
      receiver.close();
      stop(server);
    }
    assertThat(words(data)).containsExactly(KEPT);
    var database = new Database(data);
    assertThat(
            database.ask(
                "SELECT DISTINCT webhook_delivery.state FROM webhook_delivery JOIN task ON task.id"
                    + " = task_id WHERE erased_ms > 0 AND type <> 'video.erased'"))
        .containsExactly("cancelled");
    assertThat(
            database.ask(
                "SELECT count(*) FROM webhook_delivery WHERE type = 'video.cancelled'"
                    + " AND attempts > 0"))
        .containsExactly("0");
    audit(data);
  }

  private static int erase(RunningServer server, String id) throws Exception {
    assertThat(server.post("/v1/tasks/" + id + "/cancel", "").status()).isEqualTo(200);
    return server.delete("/v1/tasks/" + id).status();
  }

  private static String body(String word, WebhookReceiver receiver) {
    return """
    {"model":"kling-v3","prompt":"a kite, W-prompt","duration":3,"external_id":"W-external",\
    "metadata":{"note":"W-metadata"},"callback_url":"U/W-webhook"}\
    """
        .replace("W", word)
        .replace("U", receiver.url(""));
  }

  private static List<String> events(RunningServer server, String path) throws Exception {
    var ids = new ArrayList<String>();
    for (var event : server.get(path).json().path("data")) {
      ids.add(event.path("id").stringValue());
    }
    return ids;
  }

  /** Ends the server as an operator does; returns what it has logged. */
  private static String stop(RunningServer server) throws Exception {
    server.program().terminate();
    server.program().exitCode();
    return server.program().said() + server.program().errors();
  }

  private void audit(Path data) throws Exception {
    var words = List.of("audit", "--data", data.toString());
    try (var program = new ServerProcess(directory, Map.of(), words)) {
      assertThat(program.exitCode()).as(program.errors()).isZero();
      assertThat(program.said()).startsWith("The ledger is valid");
    }
  }

  /** A new blob is not deleted: a task may be about to name it. */
  private static void settle(Path data) throws IOException {
    for (var file : regularFiles(data.resolve("blobs"))) {
      Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(Duration.ofHours(1))));
    }
  }

  private static Set<String> words(Path data) throws IOException {
    var found = new TreeSet<String>();
    for (var file : regularFiles(data)) {
      var bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
      WORD.matcher(bytes).results().forEach(match -> found.add(match.group()));
    }
    return found;
  }

  private static List<Path> regularFiles(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).toList();
    }
  }
}
