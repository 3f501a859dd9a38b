package filmgate.journey;

import static org.assertj.core.api.Assertions.assertThat;

import filmgate.testing.RawHttp;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A browser on plain sockets signs in, makes a video, and is signed out. */
class ConsoleSessionJourneyTest {
  private static final String VIDEO = "{\"model\":\"kling-v3\",\"prompt\":\"a red fox\"}";
  private static final Pattern LINK =
      Pattern.compile("(http://[^/]+)/console/sign-in#([A-Za-z0-9_-]{43})");
  private static final Pattern COOKIE =
      Pattern.compile("Set-Cookie: (filmgate_session=[A-Za-z0-9_-]{43});");

  @TempDir Path directory;
  private Path data;

  @BeforeEach
  void setUp() {
    data = directory.resolve("data");
  }

  private RunningServer start() throws Exception {
    return RunningServer.on(data, Map.of());
  }

  /** A browser, with its cookie and the value of {@code Filmgate-Csrf} after the sign-in. */
  private record Browser(int port, String cookie, String csrf) {
    static Browser at(RunningServer server) {
      return new Browser(URI.create(server.address()).getPort(), "", "");
    }

    String send(String method, String path, String body, String... headers) throws IOException {
      var text = new StringBuilder();
      text.append("%s %s HTTP/1.1\r\nHost: 127.0.0.1:%d\r\n".formatted(method, path, port));
      text.append("Sec-Fetch-Site: same-origin\r\nConnection: close\r\n");
      if (!cookie.isEmpty()) {
        text.append("Cookie: %s\r\nFilmgate-Csrf: %s\r\n".formatted(cookie, csrf));
      }
      for (var header : headers) {
        text.append(header).append("\r\n");
      }
      if (!body.isEmpty()) {
        text.append("Content-Type: application/json\r\n");
        text.append("Content-Length: %d\r\n".formatted(body.length()));
      }
      return RawHttp.exchange(port, text.append("\r\n").append(body).toString());
    }

    Browser signIn(String token) throws IOException {
      var response = send("POST", "/console/api/session/link", "{\"token\":\"" + token + "\"}");
      assertThat(response).startsWith("HTTP/1.1 200");
      var cookie = COOKIE.matcher(response);
      assertThat(cookie.find()).as(response).isTrue();
      var session = json(response);
      assertThat(session.path("signed_in").booleanValue()).isTrue();
      return new Browser(port, cookie.group(1), session.path("csrf_token").stringValue());
    }

    /** The same browser, and the same server after a restart on another port. */
    Browser on(RunningServer server) {
      return new Browser(at(server).port, cookie, csrf);
    }
  }

  private static JsonNode json(String response) {
    return JsonMapper.shared().readTree(response.substring(response.indexOf("\r\n\r\n") + 4));
  }

  /** The token of a link that the command line prints. */
  private String tokenFor(RunningServer server) throws Exception {
    var words = List.of("login", "--console", "--data", data.toString());
    try (var command = new ServerProcess(directory, Map.of(), words)) {
      assertThat(command.exitCode()).as(command.errors()).isZero();
      var link = LINK.matcher(command.said().strip());
      assertThat(link.matches()).as(command.said()).isTrue();
      assertThat(link.group(1)).isEqualTo(server.address());
      return link.group(2);
    }
  }

  @Test
  void aSessionMakesAVideoAndSurvivesARestart() throws Exception {
    Browser browser;
    String task;
    try (var server = start()) {
      var token = tokenFor(server);
      browser = Browser.at(server).signIn(token);
      assertThat(Browser.at(server).send("POST", "/console/api/session/link", json("token", token)))
          .startsWith("HTTP/1.1 401")
          .contains("invalid_sign_in_link");
      task =
          json(browser.send("POST", "/v1/videos/generations", VIDEO))
              .at("/data/0/task_id")
              .stringValue();
      server.awaitVideo(task);
      server.program().terminate();
      assertThat(server.program().exitCode()).isZero();
      assertThat(server.program().errors() + server.program().said())
          .doesNotContain(token, browser.cookie(), browser.csrf());
    }
    try (var server = start()) {
      var again = browser.on(server);
      assertThat(json(again.send("GET", "/v1/tasks/" + task, "")).at("/data/status").stringValue())
          .isEqualTo("completed");
      var keys = json(again.send("GET", "/v1/keys", "", "Filmgate-Mode: live")).path("data");
      assertThat(keys)
          .filteredOn(key -> key.path("name").stringValue().equals("Console"))
          .hasSize(2);
      assertThat(again.send("DELETE", "/console/api/session", "")).startsWith("HTTP/1.1 204");
      assertThat(again.send("GET", "/v1/tasks", "")).startsWith("HTTP/1.1 401");
    }
    assertThat(database()).doesNotContain(browser.cookie().substring(17), browser.csrf());
  }

  private static String json(String name, String value) {
    return "{\"%s\":\"%s\"}".formatted(name, value);
  }

  /** The bytes of the database and its log. */
  private String database() throws IOException {
    var all = new StringBuilder();
    try (var files = Files.list(data)) {
      for (var file : files.filter(one -> one.toString().contains(".db")).toList()) {
        all.append(Files.readString(file, java.nio.charset.StandardCharsets.ISO_8859_1));
      }
    }
    assertThat(all).isNotEmpty();
    return all.toString();
  }

  @Test
  void aPasswordOfTheCommandLineEndsSessionsAndSignsIn() throws Exception {
    try (var server = start()) {
      var browser = Browser.at(server).signIn(tokenFor(server));
      assertThat(browser.send("GET", "/v1/tasks", "")).startsWith("HTTP/1.1 200");
      assertThat(setPassword("short")).isEqualTo(2);
      assertThat(setPassword("correct horse battery")).isZero();
      awaitEnd(browser);
      var response =
          Browser.at(server)
              .send(
                  "POST",
                  "/console/api/session/password",
                  "{\"account\":\"root\",\"password\":\"correct horse battery\"}");
      assertThat(response).startsWith("HTTP/1.1 200");
      assertThat(json(response).path("operator").booleanValue()).isTrue();
    }
  }

  private int setPassword(String password) throws Exception {
    var words = List.of("accounts", "password", "root", "--data", data.toString());
    try (var command = new ServerProcess("filmgate.app.Main", directory, Map.of(), words)) {
      command.send(password);
      return command.exitCode();
    }
  }

  /** The server notices the change of another process within seconds. */
  private static void awaitEnd(Browser browser) throws IOException {
    var end = System.nanoTime() + 60_000_000_000L;
    var response = browser.send("GET", "/v1/tasks", "");
    while (response.startsWith("HTTP/1.1 200") && System.nanoTime() < end) {
      response = browser.send("GET", "/v1/tasks", "");
    }
    assertThat(response).startsWith("HTTP/1.1 401").contains("session_ended");
  }

  @Test
  void whatIsNoScreenGetsTheCommandInPlaceOfALink() throws Exception {
    try (var server = start()) {
      assertThat(server.program().awaitLine("  console   "))
          .isEqualTo(server.address() + "/console; for a link that signs in, run:");
      assertThat(server.program().awaitLine("            filmgate "))
          .isEqualTo("login --console --data " + data);
    }
  }
}
