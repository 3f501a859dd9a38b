package filmgate.journey;

import static org.assertj.core.api.Assertions.assertThat;

import filmgate.store.sql.SqlAudit;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Refused requests on a real server: who sees them, what is stored, and after a kill. */
class RefusedRequestsJourneyTest {
  private static final String CREATE = "/v1/videos/generations";
  private static final String REQUESTS = "/v1/requests";
  private static final String SUMMARY = "/v1/requests/summary";
  private static final int CUSTOMERS = 6;
  private static final int EACH = 30;

  @TempDir Path directory;

  private static String tooLong(int seconds) {
    return "{\"model\":\"kling-v3\",\"prompt\":\"a fox\",\"duration\":%d}".formatted(seconds);
  }

  private static RunningServer customer(RunningServer server) throws Exception {
    var account = server.post("/admin/v1/accounts", "{\"name\":\"one\"}").json();
    var keys = "/admin/v1/accounts/" + account.path("id").stringValue() + "/keys";
    return server.as(server.post(keys, "{}").json().path("key").stringValue());
  }

  private static List<JsonNode> rows(RunningServer server, String path) throws Exception {
    var reply = server.get(path);
    assertThat(reply.status()).as(reply.text()).isEqualTo(200);
    return reply.json().path("data").valueStream().toList();
  }

  /** Every customer reads each of its requests right after it was refused, and no other. */
  @Test
  void customersAtTheSameTimeSeeTheirOwnRequests() throws Exception {
    try (var server = RunningServer.on(directory.resolve("data"), Map.of());
        var threads = Executors.newFixedThreadPool(CUSTOMERS)) {
      var work = new ArrayList<Callable<RunningServer>>();
      for (var number = 0; number < CUSTOMERS; number++) {
        var customer = customer(server);
        work.add(() -> refuseAndRead(customer));
      }
      for (var done : threads.invokeAll(work)) {
        var customer = done.get();
        var group = rows(customer, SUMMARY).getFirst();
        assertThat(group.path("count").intValue()).isEqualTo(EACH);
        assertThat(rows(customer, REQUESTS + "?limit=100")).hasSize(EACH);
      }
    }
  }

  private static RunningServer refuseAndRead(RunningServer customer) throws Exception {
    for (var seconds = 100; seconds < 100 + EACH; seconds++) {
      var refused = customer.post(CREATE, tooLong(seconds));
      assertThat(refused.status()).isEqualTo(400);
      var newest = rows(customer, REQUESTS + "?limit=1").getFirst();
      assertThat(newest.path("request_id")).isEqualTo(refused.json().path("request_id"));
    }
    return customer;
  }

  /** No file of the server has a secret or a part of an image of a refused request. */
  @Test
  void noSecretAndNoMediaIsWritten() throws Exception {
    var data = directory.resolve("data");
    var bytes = new byte[200_000];
    new Random(7).nextBytes(bytes);
    var image = Base64.getEncoder().encodeToString(bytes);
    var secrets = List.of("hunter2-plain", "sk-abcdefABCDEF0123456789", "c2lnbmF0dXJlIG9mIGEgdXJs");
    var body =
        """
        {"model":"kling-v3","prompt":"a fox","duration":99,"password":"%s","note":"use %s",
         "image_urls":["data:image/png;base64,%s","https://e.com/a.png?X-Amz-Signature=%s"]}
        """
            .formatted(secrets.get(0), secrets.get(1), image, secrets.get(2));
    try (var server = RunningServer.on(data, Map.of())) {
      assertThat(server.post(CREATE, body).status()).isEqualTo(400);
      assertThat(server.post(CREATE, body + "}").status()).isEqualTo(400);
      assertThat(server.get("/v1/tasks?api_key=" + secrets.get(1)).status()).isEqualTo(400);
      var rows = rows(server, REQUESTS);
      assertThat(rows).hasSize(3);
      var id = rows.getLast().path("id").stringValue();
      assertThat(server.get(REQUESTS + "/" + id).json().path("body").stringValue())
          .contains("\"duration\":99", "data:image/png;base64,[removed");
      server.program().terminate();
      server.program().exitCode();
    }
    try (var files = Files.walk(data)) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        var text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        assertThat(secrets).as(file.toString()).noneMatch(text::contains);
        assertThat(text.contains(image.substring(1_000, 1_080))).as(file.toString()).isFalse();
      }
    }
  }

  /** A kill loses at most what had not been read: the rest is there, and the database is whole. */
  @Test
  void aKilledServerKeepsWhatWasStored() throws Exception {
    var data = directory.resolve("data");
    var before = new ArrayList<JsonNode>();
    try (var server = RunningServer.on(data, Map.of())) {
      for (var seconds = 20; seconds < 40; seconds++) {
        server.post(CREATE, tooLong(seconds));
      }
      before.addAll(rows(server, REQUESTS + "?limit=100"));
      for (var seconds = 40; seconds < 60; seconds++) {
        server.post(CREATE, tooLong(seconds));
      }
      server.program().kill();
    }
    var database = new Database(data);
    assertThat(database.integrity()).isEqualTo("ok");
    assertThat(SqlAudit.check(data.resolve("filmgate.db")).violations()).isEmpty();
    try (var server = RunningServer.on(data, Map.of())) {
      var after = rows(server, REQUESTS + "?limit=100");
      assertThat(after.subList(after.size() - before.size(), after.size()))
          .extracting(row -> row.path("id").stringValue())
          .isEqualTo(before.stream().map(row -> row.path("id").stringValue()).toList());
      server.post(CREATE, tooLong(99));
      var newest = rows(server, REQUESTS + "?limit=1").getFirst().path("id").stringValue();
      assertThat(newest).isGreaterThan(after.getFirst().path("id").stringValue());
    }
  }

  /** The requests that name a task are erased with it. */
  @Test
  void requestsAboutATaskAreErasedWithIt() throws Exception {
    try (var server = RunningServer.on(directory.resolve("data"), Map.of())) {
      var task = server.submit("{\"model\":\"kling-v3\",\"prompt\":\"a harbor\",\"duration\":3}");
      assertThat(server.get("/v1/tasks/" + task + "?nonsense=1").status()).isEqualTo(400);
      server.post(CREATE, tooLong(99));
      assertThat(rows(server, REQUESTS)).hasSize(2);
      server.awaitVideo(task);
      assertThat(server.delete("/v1/tasks/" + task).status()).isEqualTo(200);
      assertThat(rows(server, REQUESTS))
          .extracting(row -> row.path("param").stringValue())
          .containsExactly("duration");
    }
  }
}
