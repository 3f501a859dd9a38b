package filmgate.api.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import filmgate.api.ApiRoutes;
import filmgate.api.dialect.tiny.TinyDialect;
import filmgate.api.route.Route;
import filmgate.api.route.Router;
import filmgate.task.TaskState;
import filmgate.testing.ResponseShape;
import filmgate.testing.SettableClock;
import filmgate.testing.TaskFixtures;
import filmgate.testing.TestServer;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Every dialect against its recorded examples; {@code -Dgolden=write} records the responses. */
class DialectContractTest {
  private static final Path EXAMPLES = Path.of("src/test/resources/dialects");
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
  private static final long LATER = TestServer.NOW.plus(Duration.ofDays(7)).toEpochMilli();
  private static final Map<String, TaskState> STATES =
      Map.of(
          "queued", new TaskState.Queued(1, 0),
          "running", TaskFixtures.running(),
          "succeeded", TaskFixtures.succeeded(TaskFixtures.DIGEST, 10, LATER),
          "failed", TaskFixtures.failed(),
          "moderated", TaskFixtures.moderated(),
          "cancelled", new TaskState.Cancelled());

  private static final Pattern UNIX_SECONDS = Pattern.compile("\\b1[0-9]{9}\\b");

  @TempDir Path directory;

  /** A request to a dialect, the state of the task that it names, and the response. */
  record Example(Dialect dialect, Path file, ObjectNode json) {
    String method() {
      return json.at("/request/method").stringValue();
    }

    String path() {
      return json.at("/request/path").stringValue().replace("{id}", TaskFixtures.id(1).value());
    }

    String state() {
      return json.path("task").stringValue("");
    }

    @Override
    public String toString() {
      return dialect.name() + "/" + file.getFileName();
    }
  }

  static Stream<Dialect> dialects() {
    return Stream.concat(ApiRoutes.DIALECTS.stream(), Stream.of(new TinyDialect()));
  }

  static Stream<Example> examples() throws IOException {
    var all = new ArrayList<Example>();
    for (var dialect : dialects().toList()) {
      all.addAll(examplesOf(dialect));
    }
    return all.stream();
  }

  private static List<Example> examplesOf(Dialect dialect) throws IOException {
    try (var files = Files.list(EXAMPLES.resolve(dialect.name()))) {
      return files
          .sorted()
          .map(file -> new Example(dialect, file, JSON.readValue(file.toFile(), ObjectNode.class)))
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("dialects")
  void everyRouteAndStateHasAnExample(Dialect dialect) throws IOException {
    var examples = examplesOf(dialect);
    assertThat(examples).extracting(Example::state).containsAll(STATES.keySet());
    try (var server = new TestServer(directory, dialects().toList())) {
      var covered =
          examples.stream()
              .map(example -> server.router.match(example.method(), example.path()))
              .filter(Router.Match.Matched.class::isInstance)
              .map(match -> ((Router.Match.Matched) match).route())
              .toList();
      assertThat(covered).containsAll(routesOf(dialect, server.router));
    }
  }

  private static List<Route> routesOf(Dialect dialect, Router router) {
    return router.table().stream()
        .filter(route -> dialect.pathPrefixes().stream().anyMatch(route.template()::startsWith))
        .filter(route -> route.envelope().equals(dialect.errors()))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("examples")
  void anExampleGetsItsRecordedResponse(Example example) throws Exception {
    try (var server = new TestServer(directory, dialects().toList())) {
      if (STATES.containsKey(example.state())) {
        var state = STATES.get(example.state());
        server.store.put(TaskFixtures.task(1, TestServer.ACCOUNT, state, 2));
      }
      var body = example.json().at("/request/body");
      var request =
          server
              .request(example.path())
              .header("Content-Type", "application/json")
              .method(
                  example.method(),
                  body.isMissingNode()
                      ? BodyPublishers.noBody()
                      : BodyPublishers.ofString(body.toString()));
      var response = server.send(request);
      var recorded = JSON.createObjectNode().put("status", response.statusCode());
      recorded.set("body", JSON.readTree(neutral(response.body(), server)));
      if (System.getProperty("golden", "").equals("write")) {
        example.json().set("response", recorded);
        Files.writeString(example.file(), JSON.writeValueAsString(example.json()) + "\n");
      }
      assertThat(recorded).isEqualTo(example.json().path("response"));
      if (response.statusCode() >= 400) {
        ResponseShape.assertFits(response.body(), example.dialect().errors().schema());
      }
    }
  }

  /** The body without what differs between servers and start times, and without sentences. */
  private static String neutral(String body, TestServer server) {
    var text =
        body.replace(server.url(""), "https://videos.example")
            .replaceAll("\"req_[^\"]*\"", "\"req_1\"")
            .replaceAll("task_[0-9A-Z]{10}", "task_0000000000")
            .replaceAll("sig=[\\w-]+", "sig=signature")
            .replaceAll("\"(message|fail_reason)\":\"(?:[^\"\\\\]|\\\\.)+\"", "\"$1\":\"(text)\"");
    return UNIX_SECONDS.matcher(text).replaceAll(DialectContractTest::sinceStart);
  }

  private static String sinceStart(MatchResult seconds) {
    var start = SettableClock.START.getEpochSecond();
    return Long.toString(Long.parseLong(seconds.group()) - start);
  }
}
