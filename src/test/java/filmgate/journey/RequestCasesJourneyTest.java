package filmgate.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Every request case of the conformance files against a running server that renders nothing. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RequestCasesJourneyTest {
  private static final String NEW_API_ENDPOINT = "/v1/video/generations";

  @TempDir static Path directory;
  private RunningServer server;
  private Database database;

  static Stream<Conformance> cases() {
    return Conformance.requestCases();
  }

  @BeforeAll
  void startPaused() throws Exception {
    var data = directory.resolve("data");
    database = new Database(data);
    server = RunningServer.on(data, Map.of("FILMGATE_LOCAL_WORKERS", "0"));
  }

  @AfterAll
  void stop() {
    server.close();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void aCaseGetsItsStatedAnswer(Conformance given) throws Exception {
    var expected = given.node().path("expect");
    var endpoint = given.node().path("endpoint").stringValue();
    var before = database.tasks();
    var reply = server.post(endpoint, given.body());
    assertThat(reply.status()).as(reply.text()).isEqualTo(expected.path("status").intValue());
    assertThat(reply.header("X-Request-Id")).isNotEmpty();
    if (reply.status() == 200) {
      assertThat(database.tasks()).isEqualTo(before + 1);
      accepted(endpoint, given, reply);
      dryRun(endpoint, given, before + 1);
    } else {
      refused(endpoint, expected, reply);
      assertThat(database.tasks()).isEqualTo(before);
    }
  }

  private void accepted(String endpoint, Conformance given, Reply reply) throws Exception {
    var json = reply.json();
    var flat = endpoint.equals(NEW_API_ENDPOINT);
    var id = (flat ? json.path("id") : json.at("/data/0/task_id")).stringValue("");
    assertThat(id).matches("task_[0-9A-HJKMNP-TV-Z]{26}");
    assertThat(reply.header("Location")).isEqualTo("/v1/tasks/" + id);
    if (flat) {
      assertThat(json.path("task_id").stringValue()).isEqualTo(id);
      assertThat(json.path("object").stringValue()).isEqualTo("video");
      assertThat(json.path("status").stringValue()).isEqualTo("queued");
      assertThat(json.path("progress").intValue()).isZero();
      assertThat(json.path("model")).isEqualTo(given.node().at("/body/model"));
    } else {
      assertThat(reply.text())
          .isEqualTo(
              "{\"code\":200,\"data\":[{\"status\":\"submitted\",\"task_id\":\"%s\"}]}"
                  .formatted(id));
    }
    assertThat(server.task(id).path("status").stringValue()).isEqualTo("pending");
  }

  private void dryRun(String endpoint, Conformance given, long tasks) throws Exception {
    var expected = given.node().path("expect");
    var reply = server.post(endpoint + "?dry_run=true", given.body());
    assertThat(reply.status()).as(reply.text()).isEqualTo(200);
    var sound = reply.json().at("/data/0");
    assertThat(sound.path("status").stringValue()).isEqualTo("dry_run");
    for (var entry : expected.path("normalized").properties()) {
      assertThat(sound.path("normalized").path(entry.getKey()))
          .as(entry.getKey())
          .isEqualTo(entry.getValue());
    }
    assertThat(sound.path("ignored")).isEqualTo(expected.path("ignored"));
    assertThat(sound.at("/cost/charged")).as("what is quoted").isEqualTo(sound.at("/cost/maximum"));
    assertThat(sound.at("/cost/amount").stringValue()).isNotEqualTo("0");
    assertThat(database.tasks()).isEqualTo(tasks);
  }

  private static void refused(String endpoint, JsonNode expected, Reply reply) {
    var json = reply.json();
    var error = json.path("error");
    assertThat(error.path("code").intValue()).isEqualTo(expected.path("status").intValue());
    assertThat(error.path("type").stringValue()).isEqualTo("invalid_request_error");
    assertThat(error.path("param")).isEqualTo(expected.path("param"));
    assertThat(error.path("reason")).isEqualTo(expected.path("code"));
    assertThat(error.path("message").stringValue()).isNotBlank();
    assertThat(error.at("/errors/0/param")).isEqualTo(expected.path("param"));
    assertThat(error.at("/errors/0/reason")).isEqualTo(expected.path("code"));
    assertThat(json.path("request_id").stringValue()).isEqualTo(reply.header("X-Request-Id"));
    if (endpoint.equals(NEW_API_ENDPOINT)) {
      assertThat(json.path("code")).isEqualTo(expected.path("code"));
      assertThat(json.path("message")).isEqualTo(error.path("message"));
      assertThat(json.path("data").isNull()).isTrue();
    }
  }
}
